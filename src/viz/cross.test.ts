import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '$graph/index.ts';
import type { Run } from '$graph/run.ts';
import { sizeOf, valueOf, type Shape, type Tensor } from '$graph/tensor.ts';
import { backwardCross, forwardCross, type Cross } from './cross.ts';
import { folded, productTerms } from './entry-sum.ts';

/** Whole numbers from −4 to 4, so that what is written is the number itself. */
const tensor = (shape: Shape, turn: number): Tensor => ({
	shape,
	data: Float64Array.from({ length: sizeOf(shape) }, (_, i) => ((i * 5 + turn * 3) % 9) - 4)
});

function runOf(call: string, a: Shape, b: Shape): Run {
	const values = { A: valueOf(tensor(a, 1)), B: valueOf(tensor(b, 2)) };
	const compiled = compile(`y = ${call}\nf = sum(y .* y)`, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program.run();
}

/** What is written, worked out: a + b × c. */
function workedOut(cross: Cross, row: number, column: number): [made: number, total: number] {
	const [line = []] = folded(productTerms(cross, row, column), { room: 1e4, lines: 1 });
	const text = line.map((part) => part.text).join('');
	const [terms = '', total = ''] = text.replaceAll('−', '-').replace(/[()]/g, '').split(' = ');
	const products = terms.split(' + ').map((term) => term.split(' × ').map(Number));
	return [products.reduce((sum, [a = 0, b = 0]) => sum + a * b, 0), Number(total)];
}

/** Every entry of a tensor as the sums that its cross writes. */
const allOf = ({ result }: Cross) =>
	Array.from({ length: result.rows * result.columns }, (_, i) => [
		Math.floor(i / result.columns),
		i % result.columns
	]);

function expectWritten(cross: Cross | null, { data }: Tensor): void {
	if (!cross) throw new Error('There is no cross.');
	const written = allOf(cross).map(([row = 0, column = 0]) => workedOut(cross, row, column));
	// 0 and −0 are one number here
	const numbers = [...data].map((entry) => entry + 0);
	expect(written.map(([made]) => made + 0)).toEqual(numbers);
	expect(written.map(([, total]) => total + 0)).toEqual(numbers);
}

function expectAllWritten(run: Run): void {
	const { graph } = run;
	const y = graph.names.get('y') ?? -1;
	expectWritten(forwardCross(run, y), run.valueOf(y));
	for (const { id } of graph.edges.filter(({ to }) => to === y))
		expectWritten(backwardCross(run, id), run.contributionOf(id));
}

const axis = fc.integer({ min: 1, max: 3 });
const stack = fc.array(axis, { maxLength: 2 });

/** A stack that is spread over another: outer axes missing, others of length 1. */
const spread = (whole: Shape, missing: number, ones: readonly boolean[]): Shape =>
	whole.slice(missing).map((length, at) => (ones[at] ? 1 : length));

const shapes = fc
	.record({ stack, lengths: fc.tuple(axis, axis, axis), first: fc.boolean(), vector: fc.boolean() })
	.chain(({ stack, lengths: [rows, inner, columns], first, vector }) =>
		fc
			.record({
				missing: fc.integer({ min: 0, max: stack.length }),
				ones: fc.tuple(fc.boolean(), fc.boolean()),
				others: fc.tuple(fc.boolean(), fc.boolean())
			})
			.map(({ missing, ones, others }): [Shape, Shape] => {
				const whole = stack.map((length, at) => (others[at] ? 1 : length));
				const part = spread(stack, missing, ones);
				const [left, right] = first ? [whole, part] : [part, whole];
				if (!vector)
					return [
						[...left, rows, inner],
						[...right, inner, columns]
					];
				return first ? [[...left, rows, inner], [inner]] : [[inner], [...right, inner, columns]];
			})
	);

test('what is written of an entry adds up to it, in both passes, however a factor is spread', () => {
	fc.assert(
		fc.property(shapes, ([a, b]) => {
			expectAllWritten(runOf('A*B', a, b));
		}),
		{ numRuns: 300 }
	);
});

test('so it does for dot and outer products', () => {
	fc.assert(
		fc.property(axis, axis, (n, m) => {
			expectAllWritten(runOf('outer(A, B)', [n], [m]));
			expectAllWritten(runOf('dot(A, B)', [n], [n]));
		})
	);
});

test('a factor that all slices share is one long product over them', () => {
	const run = runOf('A*B', [2, 3, 4], [4, 5]);
	const [ofA, ofB] = run.graph.edges.slice(0, 2).map(({ id }) => backwardCross(run, id)?.extents);
	expect(ofA).toEqual({ rows: 3, inner: 5, columns: 4, stack: [2], part: 5, summed: [] });
	expect(ofB).toEqual({ rows: 4, inner: 6, columns: 5, stack: [], part: 3, summed: [0] });
});

test('factors that are spread over one another are summed over the axis that is the other’s', () => {
	const run = runOf('A*B', [2, 1, 3, 4], [5, 4, 2]);
	const [ofA, ofB] = run.graph.edges.slice(0, 2).map(({ id }) => backwardCross(run, id)?.extents);
	expect(ofA).toMatchObject({ stack: [2, 1], part: 2, inner: 10, summed: [1] });
	expect(ofB).toMatchObject({ stack: [5], part: 3, inner: 6, summed: [0] });
});

test('what is no product has no cross', () => {
	const run = runOf('A + B', [2, 3], [3]);
	expect(run.graph.nodes.map(({ id }) => forwardCross(run, id))).toEqual(
		run.graph.nodes.map(() => null)
	);
	expect(backwardCross(run, 0)).toBeNull();
});
