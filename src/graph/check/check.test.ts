import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import type { Program } from '../program.ts';
import type { Values } from '../tensor.ts';
import { exampleProgram } from '../testing/example-run.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { checkRow, type CheckRow } from './check.ts';
import { coordinatesOf } from './coordinate.ts';
import { Probe } from './probe.ts';

const rowsOf = (program: Program): CheckRow[] => {
	const probe = new Probe(program);
	return coordinatesOf(program.inputs).shown.map((at) => checkRow(probe, [at]));
};

const firstOf = (source: string, values: Values = {}): CheckRow => {
	const [row] = rowsOf(compiledProgram(source, values));
	if (!row) throw new Error('no input');
	return row;
};

const verdicts = ({ forwardMode, central, forward }: CheckRow): string[] =>
	[forwardMode, central, forward].map(({ verdict }) => verdict);

test('in every example forward mode agrees to 12 digits and the central difference to 6', () => {
	for (const { slug } of examples)
		for (const row of rowsOf(exampleProgram(slug))) {
			const { direction, reverse, scale, forwardMode, central, kink } = row;
			const what = `${slug} ${direction[0]?.name} ${direction[0]?.entry}`;
			expect(Math.abs(forwardMode.value - reverse), what).toBeLessThanOrEqual(1e-12 * scale);
			expect(Math.abs(central.value - reverse), what).toBeLessThanOrEqual(1e-6 * scale);
			expect(kink, what).toBeUndefined();
			expect(verdicts(row), what).not.toContain('differs');
		}
});

test('a gradient that a rule lost in reverse mode agrees with no other way', () => {
	const probe = new Probe(compiledProgram('f = exp(x)', { x: 20 }));
	const [at] = coordinatesOf(probe.program.inputs).shown;
	probe.run.gradientOf(at!.node).data[0] = 0;
	const row = checkRow(probe, [at!]);
	expect(row.reverse).toBe(0);
	expect(verdicts(row)).toEqual(['differs', 'differs', 'differs']);
});

test('the neuron of the lecture: all ways give the derivatives of the notebook', () => {
	const rows = rowsOf(exampleProgram('neuron'));
	const [w1, , w2, , b] = rows;
	expect(rows.map(({ direction }) => direction[0]?.name)).toEqual(['w1', 'x1', 'w2', 'x2', 'b']);
	for (const [row, expected] of [
		[w1, 0.5898358],
		[w2, -0.39322387],
		[b, 0.19661193]
	] as const) {
		expect(row?.reverse).toBeCloseTo(expected, 8);
		expect(row?.forwardMode.value).toBeCloseTo(expected, 8);
		expect(row?.central.value).toBeCloseTo(expected, 8);
		expect(row?.forward.value).toBeCloseTo(expected, 6);
		expect(row?.central.digits).toBeGreaterThan(8);
	}
	expect(w1?.central.h).toBeCloseTo(Math.cbrt(Number.EPSILON), 10);
});

test('moving both weights, as the notebook does, gives the derivative along (1, 1), not that of one weight', () => {
	const program = exampleProgram('neuron');
	const at = coordinatesOf(program.inputs).shown;
	const both = at.filter(({ name }) => name.startsWith('w'));
	const row = checkRow(new Probe(program), both);
	expect(row.reverse).toBeCloseTo(0.19661193, 8);
	expect(row.forwardMode.value).toBeCloseTo(0.19661193, 8);
	expect(row.central.value).toBeCloseTo(0.19661193, 8);
	expect(verdicts(row)).toEqual(['agrees', 'agrees', 'agrees']);
});

test('a wrong gradient is told: the ways differ', () => {
	const program = exampleProgram('neuron');
	const probe = new Probe(program);
	const [at] = coordinatesOf(program.inputs).shown;
	probe.run.gradientOf(at!.node).data[0]! *= 1.00001;
	expect(verdicts(checkRow(probe, [at!]))).toEqual(['differs', 'differs', 'agrees']);
});

test('at a kink the differences disagree, and the reason is the operation’s own', () => {
	const row = firstOf('f = relu(x)', { x: 0 });
	expect(row.kink).toContain('ReLU has a corner at 0');
	expect([row.reverse, row.central.value, row.forward.value]).toEqual([0, 0.5, 1]);
	expect(verdicts(row)).toEqual(['agrees', 'kink', 'kink']);
	expect(firstOf('f = abs(x)', { x: 0 }).forward.verdict).toBe('kink');
	expect(firstOf('f = relu(x)', { x: 1e-9 }).kink).toBeUndefined();
});

test('a corner that no record knows is noticed by its two sides', () => {
	const row = firstOf('f = sqrt(x^2 + 1e-300)', { x: 0 });
	expect(row.kink).toContain('no derivative here');
});

test('the bottom of a parabola is no kink', () => {
	const row = firstOf('f = (x - 2)^2', { x: 2 });
	expect(row.kink).toBeUndefined();
	expect(row.reverse).toBe(0);
	expect(verdicts(row)).not.toContain('differs');
});

test('what rounding hides is put down to rounding', () => {
	const row = firstOf('f = sigmoid(x)', { x: 34 });
	expect(row.reverse).toBeGreaterThan(0);
	expect(row.central.digits).toBeLessThan(6);
	expect(row.central.verdict).toBe('rounded');
	const cancelled = firstOf('f = sin(x) + 1e12 - 1e12', { x: 1 });
	expect(cancelled.central.digits).toBeLessThan(6);
	expect(cancelled.central.verdict).toBe('rounded');
});

test('terms that cancel to nothing are no disagreement of the two modes', () => {
	const values = { x: [0.3, 1.7, -2.2] };
	for (const row of rowsOf(compiledProgram('f = sum(softmax(2*x))', values)))
		expect(verdicts(row)).not.toContain('differs');
});

test('a smaller step is found where the function is steep, and where it ends', () => {
	expect(firstOf('f = sin(5000*x)', { x: 0.3 }).central).toMatchObject({ verdict: 'agrees' });
	expect(firstOf('f = log(x)', { x: 1e-7 }).central).toMatchObject({ verdict: 'agrees' });
	expect(firstOf('f = log(x)', { x: 1e-7 }).central.h).toBeLessThan(1e-8);
});

test('undefined agrees with undefined, and an infinite slope is no disagreement', () => {
	expect(verdicts(firstOf('f = log(x)', { x: -1 }))).not.toContain('differs');
	const steep = firstOf('f = sqrt(x)', { x: 0 });
	expect(steep.reverse).toBe(Infinity);
	expect(verdicts(steep)).toEqual(['agrees', 'kink', 'kink']);
	expect(verdicts(firstOf('f = log(x)', { x: 0 }))).toEqual(['agrees', 'endless', 'agrees']);
	expect(verdicts(firstOf('f = x', { x: NaN }))).not.toContain('differs');
	expect(verdicts(firstOf('f = exp(x)', { x: Infinity }))).not.toContain('differs');
});

test('several outputs count as their sum, or each with its seed', () => {
	const program = compiledProgram('y = x.^2', { x: [1, 2] });
	const direction = coordinatesOf(program.inputs).shown;
	expect(checkRow(new Probe(program), direction).central.value).toBeCloseTo(6, 8);
	const row = checkRow(new Probe(program, {}, { seed: [10, -1] }), direction);
	expect([row.reverse, row.forwardMode.value]).toEqual([16, 16]);
	expect(row.central.value).toBeCloseTo(16, 8);
});
