import { expect, test } from 'vitest';
import { checkRow } from '$graph/check/check.ts';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { Probe } from '$graph/check/probe.ts';
import type { Values } from '$graph/tensor.ts';
import { programOf } from '../testing.ts';
import { badgeOf, checkedRow, type CheckedRow } from './checked-row.ts';
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
	expect(badgeOf([row])?.title).toBe('All ways agree where they can');
	expect(row.ways.at(-1)?.none).toBe('there is no rule for max');
});

test('rounding is explained where it hides the differences', () => {
	const row = only('f = sigmoid(x)', { x: 34 });
	expect(row.outcome).toBe('agree');
	expect(row.remarks[0]).toContain('Rounding hides the differences');
});

test('where there is no finite gradient nothing is compared', () => {
	expect(only('f = 1/x', { x: 0 }).remarks).toEqual([
		'The gradient is no finite number here, so there is nothing to compare.'
	]);
	expect(only('f = log(x)', { x: -1 }).remarks[0]).toContain('no value');
});
