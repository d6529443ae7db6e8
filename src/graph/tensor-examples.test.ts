import { expect, test } from 'vitest';
import type { Run } from './run.ts';
import { valueOf, type Value } from './tensor.ts';
import { tensorExamples } from './tensor-examples.ts';
import { exampleRun as runOf } from './testing/example-run.ts';

const value = (run: Run, name?: string): number => run.value(name).data[0] ?? NaN;
const gradient = (run: Run, name: string): number => run.gradient(name).data[0] ?? NaN;
const valueIn = (run: Run, name?: string): Value => valueOf(run.value(name));
const gradientIn = (run: Run, name: string): Value => valueOf(run.gradient(name));
/** All numbers of a gradient, in row-major order. */
const flat = (run: Run, name: string): number[] => [...run.gradient(name).data];
const expectClose = (numbers: readonly number[], expected: readonly number[]): void => {
	expect(numbers).toHaveLength(expected.length);
	for (const [index, number] of numbers.entries())
		expect(number).toBeCloseTo(expected[index] ?? NaN, 4);
};

/** What each edge out of a tensor passes back to it, in the order of their consumers. */
function tensorsPassed(run: Run, name: string): number[][] {
	const node = run.graph.names.get(name);
	return run.graph.edges
		.filter(({ from }) => from === node)
		.map(({ id }) => [...run.contributionOf(id).data]);
}

test('the neuron as a matrix product, with its weights in a row or a column: the numbers of the first', () => {
	const [row, column, plain] = ['matrix-neuron', 'pytorch-neuron', 'neuron'].map((slug) =>
		runOf(slug)
	) as [Run, Run, Run];
	for (const run of [row, column]) expect(value(run)).toBeCloseTo(value(plain), 14);
	const [w1, w2] = [gradient(plain, 'w1'), gradient(plain, 'w2')];
	expect(gradientIn(row, 'W')).toEqual([[expect.closeTo(w1, 12), expect.closeTo(w2, 12)]]);
	expect(gradientIn(column, 'w')).toEqual([[expect.closeTo(w1, 12)], [expect.closeTo(w2, 12)]]);
	expect(gradient(row, 'b')).toBeCloseTo(0.1966, 4);
	expectClose(flat(column, 'w'), [0.5898, -0.3932]);
});

test('relu layer: the second neuron is off, and its weights and its bias get 0', () => {
	const run = runOf('relu-layer');
	expect(valueIn(run, 'h')).toEqual([3, 0, 4]);
	expect(gradientIn(run, 'W')).toEqual([
		[2, 1],
		[0, 0],
		[2, 1]
	]);
	expect(gradientIn(run, 'b')).toEqual([1, 0, 1]);
	expect(valueIn(runOf('relu-layer', { b: [0.5, 1, 1] }), 'h')).toEqual([3, 0, 4]);
	expect(valueIn(runOf('relu-layer', { b: [0.5, 1.25, 1] }), 'h')).toEqual([3, 0.25, 4]);
});

test('shared bias: its gradient is the sum over the rows', () => {
	const run = runOf('shared-bias');
	const [first, second, third] = gradientIn(run, 'Y') as [number[], number[], number[]];
	const sums = first.map((each, column) => each + (second[column] ?? 0) + (third[column] ?? 0));
	expect(gradientIn(run, 'b')).toEqual(sums);
	expect(sums).toEqual([-0.5, -1]);
});

test('logistic regression: a quarter of the mistake reaches each point, and most the first', () => {
	const run = runOf('logistic-regression');
	const guesses = [...run.value('z').data].map((z) => 1 / (1 + Math.exp(-z)));
	expect(guesses[0]).toBeCloseTo(0.5622, 4);
	const passed = flat(run, 'z');
	expectClose(
		passed,
		guesses.map((guess, point) => (guess - ([1, 1, 0, 0][point] ?? 0)) / 4)
	);
	expect(Math.max(...passed.map(Math.abs))).toBe(Math.abs(passed[0] ?? 0));
});

test('cross-entropy: the shares minus 1 at the right class, which add up to 0', () => {
	const run = runOf('cross-entropy');
	const powers = [...run.value('z').data].map(Math.exp);
	const sum = powers.reduce((total, power) => total + power, 0);
	const passed = flat(run, 'z');
	expectClose(
		passed,
		powers.map((power, place) => power / sum - (place === 0 ? 1 : 0))
	);
	expect(passed.reduce((total, each) => total + each, 0)).toBeCloseTo(0, 12);
});

test('two layers: twice the row of weights reaches h, through the second call of the same function', () => {
	const run = runOf('two-layers');
	expect(gradientIn(run, 'y')).toEqual([2]);
	expect(gradientIn(run, 'h')).toEqual([2, 1]);
	expect(run.graph.groups.filter(({ label }) => label === 'layer')).toHaveLength(2);
});

test('layer normalisation: a number added to all changes nothing', () => {
	const run = runOf('layer-norm');
	expect(flat(run, 'x').reduce((total, each) => total + each, 0)).toBeCloseTo(0, 12);
	expect(Math.abs(flat(run, 'x')[0] ?? 0)).toBeGreaterThan(0.5);
	expect(value(runOf('layer-norm', { x: [11, 12, 14, 11] }))).toBeCloseTo(value(run), 12);
});

test('attention: three gradients meet at X, and the largest comes through V', () => {
	const run = runOf('attention');
	const sizes = tensorsPassed(run, 'X').map((part) =>
		part.reduce((total, each) => total + Math.abs(each), 0)
	);
	expect(sizes).toHaveLength(3);
	const [asks = 0, answers = 0, passedOn = 0] = sizes;
	expect(passedOn).toBeGreaterThan(asks + answers);
});

test('recurrent: the earlier the step, the less it adds to the bias', () => {
	const run = runOf('recurrent');
	const parts = tensorsPassed(run, 'b').map(([first = NaN]) => first);
	expectClose(parts, [-0.0373, 0.1769, 0.8641]);
	expect(parts.reduce((total, part) => total + part, 0)).toBeCloseTo(flat(run, 'b')[0] ?? NaN, 12);
});

test('the examples with tensors are derived right: differences along every input agree', () => {
	for (const { slug, values } of tensorExamples) {
		const run = runOf(slug);
		for (const name of Object.keys(values)) {
			// a class number has no slope
			if (slug === 'cross-entropy' && name === 't') continue;
			const along = (step: number): number =>
				total(runOf(slug, { [name]: moved(values[name] ?? 0, step) }));
			const difference = (along(1e-5) - along(-1e-5)) / 2e-5;
			const slope = flat(run, name).reduce((sum, each, place) => sum + each * way(place), 0);
			expect(slope, `${slug}: ${name}`).toBeCloseTo(difference, 6);
		}
	}
});

const total = (run: Run): number => run.value().data.reduce((sum, each) => sum + each, 0);
/** A direction in which no two entries of a tensor move alike. */
const way = (place: number): number => Math.cos(place);

function moved(value: Value, step: number): Value {
	let place = 0;
	const move = (each: Value): Value =>
		typeof each === 'number' ? each + step * way(place++) : each.map(move);
	return move(value);
}
