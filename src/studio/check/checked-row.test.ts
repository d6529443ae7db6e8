import { expect, test } from 'vitest';
import { checkRow } from '$graph/check/check.ts';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { Probe } from '$graph/check/probe.ts';
import type { Values } from '$graph/tensor.ts';
import { programOf } from '../testing.ts';
import { badgeOf } from './badge.ts';
import { checkedRow, type CheckedRow } from './checked-row.ts';
import type { Derived } from './derived.ts';

const NONE: Derived = { kind: 'none', reason: 'there is no rule for max' };

function rowsOf(source: string, values: Values, derived: Derived = NONE): CheckedRow[] {
	const program = programOf(source);
	const probe = new Probe(program, values);
	return coordinatesOf(program.inputs).shown.map((at) =>
		checkedRow(checkRow(probe, [at]), derived, probe.run)
	);
}

const only = (source: string, values: Values, derived: Derived = NONE): CheckedRow =>
	rowsOf(source, values, derived)[0]!;

test('all ways agree, with or without a formula', () => {
	const rows = rowsOf('f = x^2 + b', { x: 3, b: 1 });
	expect(badgeOf(rows)).toEqual({
		outcome: 'agree',
		title: 'All ways agree',
		text: '2 gradients, each found in four ways.'
	});
	const formula = only('f = x^2', { x: 3 }, { kind: 'formula', tex: '2', value: () => 6 });
	expect(badgeOf([formula])?.text).toBe('One gradient, found in five ways.');
	expect(badgeOf([...rows, formula])?.text).toContain('four or five ways');
	expect(badgeOf([])).toBeUndefined();
});

test('while a formula is looked for, nothing is said of all ways', () => {
	const program = programOf('f = x^2');
	const probe = new Probe(program, { x: 3 });
	const [at] = coordinatesOf(program.inputs).shown;
	expect(badgeOf([checkedRow(checkRow(probe, [at!]), undefined, probe.run)])).toEqual({
		outcome: 'agree',
		title: 'The ways so far agree',
		text: 'One gradient, found in four ways; formulas are still looked for.'
	});
});

test('one wrong number is told with its way', () => {
	const row = only('f = x^2', { x: 3 }, { kind: 'formula', value: () => 6.0001 });
	expect(row.outcome).toBe('differ');
	expect(row.remarks).toEqual([
		'The symbolic derivative agrees with reverse mode to 4 digits only.'
	]);
	expect(badgeOf([row])).toMatchObject({ outcome: 'differ', title: 'Not all ways agree' });
});

test('a kink is explained, and is nobody’s mistake', () => {
	const row = only('f = relu(x)', { x: 0 });
	expect(row.outcome).toBe('explained');
	expect(row.remarks[0]).toContain('the differences disagree, and that is right');
	expect(badgeOf([row])?.title).toBe('Not all of it can be checked here');
	expect(row.ways.at(-1)?.none).toBe('there is no rule for max');
});

test('where rounding hides the differences nothing is said of all ways, and the reason has its numbers', () => {
	const saturated = only('f = sigmoid(x)', { x: 34 });
	expect(saturated.outcome).toBe('hidden');
	const large = only('f = 1e18*sigmoid(x)', { x: 40 });
	expect(large.remarks).toEqual([
		'Differences cannot resolve this gradient: a step of 4 changes the function by about 17, and rounding on the way may move it by 220, so no digit of a difference can be right here. The other ways subtract no two nearly equal values.'
	]);
	expect(badgeOf([large])).toEqual({
		outcome: 'hidden',
		title: 'Differences cannot tell here',
		text: 'Reverse mode and forward mode agree. This gradient can be told by differences to a few digits or to none: its row says why.'
	});
	const rows = rowsOf('f = sqrt(x)*1e-3 + 1e6*y', { x: 1e-9, y: 1 });
	expect(rows.map(({ outcome }) => outcome)).toEqual(['hidden', 'agree']);
	expect(badgeOf(rows)?.text).toContain('1 of 2 gradients');
});

test('whatever the numbers, all ways agree only where every one has its digits', () => {
	const least = { forwardMode: 12, central: 6, forward: 4, symbolic: 10 };
	const texts = [
		'1e9*tanh(x)',
		'x^2 + 1e4',
		'sin(x*1e3)',
		'(x - 1)*(x + 1)',
		'log(1 - sigmoid(x))'
	];
	for (const text of texts)
		for (const x of [-30, -1, 0, 1e-9, 1e-3, 0.5, 1, 1.5707963, 12, 40]) {
			const row = only(`f = ${text}`, { x });
			const few = row.ways.filter(({ id, way }) => way && way.digits < least[id]);
			expect(few.length > 0, `${text} at ${x}`).toBe(row.outcome !== 'agree');
			expect(row.outcome, `${text} at ${x}`).not.toBe('differ');
		}
});

test('a frequency far above what a step can follow is no corner and no mistake', () => {
	const row = only('f = sin(1e9*x)', { x: 1 });
	expect(row.outcome).toBe('hidden');
	expect(row.remarks[0]).toContain('bends so much');
});

test('where there is no finite gradient nothing is compared', () => {
	expect(only('f = 1/x', { x: 0 }).remarks).toEqual([
		'The gradient is no finite number here, so there is nothing to compare.'
	]);
	expect(only('f = x^1.5', { x: 0 }).remarks[0]).toContain('no value on one side of this point');
});

test('a function without a value at the point has no gradients there, whatever the rules give', () => {
	const rows = rowsOf('f = log(x) + y', { x: -1, y: 1 });
	expect(badgeOf(rows)).toMatchObject({
		outcome: 'nowhere',
		title: 'There is nothing to check here'
	});
	for (const { remarks } of rows)
		expect(remarks).toEqual([
			'The function has no value at this point, and so it has no derivative there: the rules of the graph give a number, but it is the slope of nothing.'
		]);
});
