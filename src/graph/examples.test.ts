import { expect, test } from 'vitest';
import { exampleBySlug, examples } from './examples.ts';
import type { Run } from './run.ts';
import { exampleProgram, exampleRun as runOf } from './testing/example-run.ts';

const value = (run: Run, name?: string): number => run.value(name).data[0] ?? NaN;
const gradient = (run: Run, name: string): number => run.gradient(name).data[0] ?? NaN;

/** What each edge out of a node passes back to it. */
function contributions(run: Run, name: string): number[] {
	const node = run.graph.names.get(name);
	return run.graph.edges
		.filter(({ from }) => from === node)
		.map(({ id }) => run.contribution(id))
		.sort((a, b) => a - b);
}

const known: [slug: string, value: number, gradients: Record<string, number>, digits: number][] = [
	['neuron', 0.73105858, { w1: 0.5898358, w2: -0.39322387, b: 0.19661193, x1: 0.19661193 }, 7],
	['neuron-written-out', 0.73105858, { w1: 0.5898358, w2: -0.39322387, b: 0.19661193 }, 7],
	['two-paths', 6, { a: 2, b: 5 }, 12],
	['copy-and-swap', -12, { x: -4, y: -4, z: 3 }, 12],
	['square', 9, { x: 6 }, 12],
	['order', 2 * Math.sin(2), { x: Math.sin(2) + 2 * Math.cos(2) }, 12],
	['three-terms', 11.6521, { x1: 5.5, x2: 1.7163 }, 4],
	['staged', 1.5456, { x: 2.0596, y: 1.5922 }, 4],
	['squared-error', 4, { w: -8, b: -4 }, 12],
	['penalty', 13, { w: -14, x: -12, b: -6, y: 6 }, 12],
	['log-loss', 0.30266, { w: -0.41784, x: -0.30032, b: -0.26115 }, 5],
	['max', -20, { x: -8, y: 6, z: 2, w: 0 }, 12],
	['micrograd', 24.7041, { a: 138.8338, b: 645.5773 }, 4],
	['dead-relu', 1, { w: 0, b: 0, x: 0, y: 2 }, 12]
];

test.each(known)('%s gives the numbers of the literature', (slug, expected, gradients, digits) => {
	const run = runOf(slug);
	expect(value(run)).toBeCloseTo(expected, digits);
	for (const [name, number] of Object.entries(gradients))
		expect(gradient(run, name), name).toBeCloseTo(number, digits);
});

test.each(examples.map(({ slug }) => slug))('%s has a value and a role for each input', (slug) => {
	const example = exampleBySlug(slug);
	const names = exampleProgram(slug).inputs.map(({ name }) => name);
	expect(Object.keys(example?.values ?? {}).sort()).toEqual([...names].sort());
	expect(Object.keys(example?.roles ?? {}).sort()).toEqual([...names].sort());
	expect([...runOf(slug).value().data].every(Number.isFinite)).toBe(true);
});

test('every example has a slug of its own and one sentence with its code between backticks', () => {
	expect(new Set(examples.map(({ slug }) => slug)).size).toBe(examples.length);
	// The page knows by its text which example is on screen.
	expect(new Set(examples.map(({ source }) => source)).size).toBe(examples.length);
	for (const { slug, notice } of examples) {
		expect(slug).toMatch(/^[a-z][a-z-]*$/);
		expect(notice).toMatch(/^[^!]*\.$/);
		expect(notice.replace(/\d\.\d/g, '').match(/\./g)).toHaveLength(1);
		expect(notice.split('`').length % 2).toBe(1);
	}
});

test('neuron: the gradient of a weight is its input times 0.1966', () => {
	const run = runOf('neuron');
	const slope = gradient(run, 'z');
	expect(slope).toBeCloseTo(0.1966, 4);
	expect(gradient(run, 'w1')).toBeCloseTo(3 * slope, 14);
	expect(gradient(run, 'w2')).toBeCloseTo(-2 * slope, 14);
});

test('both weights: one step for both gives the sum of their gradients, as the lecture found', () => {
	const h = 1e-6;
	const at = (by: number): number => value(runOf('both-weights', { w1: 1 + by, w2: 2 + by }));
	const quotient = (at(h) - at(-h)) / (2 * h);
	expect(quotient).toBeCloseTo(0.1966, 4);
	const run = runOf('both-weights');
	expect(gradient(run, 'w1')).toBeCloseTo(0.5898, 4);
	expect(gradient(run, 'w2')).toBeCloseTo(-0.3932, 4);
	expect(gradient(run, 'w1') + gradient(run, 'w2')).toBeCloseTo(quotient, 8);
});

test('what an example moves together are inputs of its own', () => {
	for (const { slug, values, together = [] } of examples)
		for (const name of together) expect(values, slug).toHaveProperty(name);
});

test('neuron written out: four operations after the sum, with the slope of sigmoid', () => {
	const run = runOf('neuron-written-out');
	const after = run.graph.nodes.filter((node) => node.kind === 'operation').slice(-4);
	expect(after.map((node) => node.kind === 'operation' && node.op)).toEqual([
		'negate',
		'exp',
		'add',
		'divide'
	]);
	expect(gradient(run, 'b')).toBeCloseTo(gradient(runOf('neuron'), 'z'), 15);
});

test('two paths, one input with two edges, three terms: the parts that the notices name', () => {
	expect(contributions(runOf('two-paths'), 'b')).toEqual([2, 3]);
	expect(contributions(runOf('square'), 'x')).toEqual([3, 3]);
	const terms = contributions(runOf('three-terms'), 'x2');
	expect(terms[0]).toBeCloseTo(-0.2837, 4);
	expect(terms[1]).toBeCloseTo(2, 12);
});

test('order: the product passes 0.9093, the sine adds −0.8323', () => {
	const parts = contributions(runOf('order'), 'x');
	expect(parts[0]).toBeCloseTo(-0.8323, 4);
	expect(parts[1]).toBeCloseTo(0.9093, 4);
});

test('staged: three paths pass on to x', () => {
	expect(contributions(runOf('staged'), 'x')).toHaveLength(3);
});

test('a step downhill: w = 3.4 and b = 1.2 bring the loss from 4 to 1', () => {
	expect(value(runOf('squared-error', { w: 3.4, b: 1.2 }))).toBeCloseTo(1, 12);
});

test('penalty: −18 from the error and +4 from the penalty', () => {
	const parts = contributions(runOf('penalty'), 'w');
	expect(parts[0]).toBeCloseTo(-18, 12);
	expect(parts.slice(1).reduce((sum, part) => sum + part, 0)).toBeCloseTo(4, 12);
});

test('log loss: what reaches the sum is p − 1, near −1 where the answer is very wrong', () => {
	const { w, b, x } = { w: 1.15, b: -0.8, x: 1.6 };
	expect(gradient(runOf('log-loss'), 'b')).toBeCloseTo(1 / (1 + Math.exp(-(w * x + b))) - 1, 14);
	expect(gradient(runOf('log-loss', { b: -20 }), 'b')).toBeCloseTo(-1, 6);
});

test('micrograd: twenty-four paths from the end to a', () => {
	const { graph } = runOf('micrograd');
	const paths = new Float64Array(graph.nodes.length);
	paths[graph.output] = 1;
	for (const edge of graph.edges.toReversed())
		paths[edge.from] = (paths[edge.from] ?? 0) + (paths[edge.to] ?? 0);
	expect(paths[graph.names.get('a') ?? -1]).toBe(24);
});

test('dead ReLU: it wakes when b is above 2', () => {
	expect(gradient(runOf('dead-relu', { b: 1.9 }), 'w')).toBeCloseTo(0, 15);
	expect(Math.abs(gradient(runOf('dead-relu', { b: 2.1 }), 'w'))).toBeGreaterThan(1);
});

test('saturated: z is 10 and no gradient exceeds 0.0002', () => {
	const run = runOf('saturated');
	expect(value(run, 'z')).toBe(10);
	for (const name of ['w', 'b', 'x']) expect(Math.abs(gradient(run, name))).toBeLessThan(0.0002);
});

test('vanishing: w2 gets 0.149, w1 only 0.008', () => {
	const run = runOf('vanishing');
	expect(gradient(run, 'w2')).toBeCloseTo(0.149, 3);
	expect(gradient(run, 'w1')).toBeCloseTo(0.008, 3);
});
