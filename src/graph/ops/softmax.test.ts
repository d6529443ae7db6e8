import { expect, test } from 'vitest';
import { pulled, pushed, useOf } from '../testing/use-of.ts';
import { log_softmax, softmax } from './softmax.ts';

const values = (operation: typeof softmax, x: readonly number[]): number[] => [
	...useOf(operation, [x]).output
];

test.each([
	[
		[700, -700],
		[1, 0]
	],
	[
		[1e308, -1e308],
		[1, 0]
	],
	[
		[-Infinity, 0, 0],
		[0, 0.5, 0.5]
	],
	[
		[-700, -700],
		[0.5, 0.5]
	]
])('softmax of %j is %j', (x, expected) => {
	values(softmax, x).forEach((share, i) => expect(share).toBeCloseTo(expected[i] ?? NaN, 15));
});

test.each([
	[
		[700, -700],
		[0, -1400]
	],
	[
		[-Infinity, 5],
		[-Infinity, 0]
	],
	[
		[40, 0],
		[-Math.exp(-40), -40]
	]
])('log_softmax of %j is %j, to the last digit', (x, expected) => {
	expect(values(log_softmax, x)).toEqual(expected);
});

// torch.softmax(torch.tensor([math.inf, 0]), -1), and so on.
test('an undefined number, +∞, or a list of −∞ alone leave nothing defined, as in PyTorch', () => {
	for (const operation of [softmax, log_softmax]) {
		expect(values(operation, [Infinity, 0])).toEqual([NaN, NaN]);
		expect(values(operation, [-Infinity, 0, Infinity])).toEqual([NaN, NaN, NaN]);
		expect(values(operation, [-Infinity])).toEqual([NaN]);
		expect(values(operation, [1, NaN, 2])).toEqual([NaN, NaN, NaN]);
		expect(values(operation, [NaN, 1])).toEqual([NaN, NaN]);
		expect(values(operation, [-Infinity, -Infinity])).toEqual([NaN, NaN]);
	}
});

// p(1 − p) with p = σ(40): the slope is as small as 1 − p.
test('the gradients of a share close to 1 keep their digits', () => {
	const slope = Math.exp(-40) / (1 + Math.exp(-40)) ** 2;
	const use = useOf(softmax, [[40, 0]]);
	for (const through of [pulled, pushed])
		for (const [v, sign] of [
			[Float64Array.of(1, 0), 1],
			[Float64Array.of(0, 1), -1]
		] as const) {
			const [first = NaN, second = NaN] = through(softmax, use, 0, v);
			expect(first / (sign * slope)).toBeCloseTo(1, 12);
			expect(second / (-sign * slope)).toBeCloseTo(1, 12);
		}
	const log = useOf(log_softmax, [[40, 0]]);
	const [own = NaN] = pulled(log_softmax, log, 0, Float64Array.of(1, 0));
	expect(own / slope).toBeCloseTo(1, 12);
	const [moved = NaN] = pushed(log_softmax, log, 0, Float64Array.of(1, 0));
	expect(moved / slope).toBeCloseTo(1, 12);
});

test('no gradient goes to an entry of −∞, and none is undefined', () => {
	for (const operation of [softmax, log_softmax]) {
		const use = useOf(operation, [[-Infinity, 1, 2]]);
		const into = pulled(operation, use, 0, Float64Array.of(0, 1, -2));
		expect(into[0]).toBeCloseTo(0, 15);
		expect([...into]).not.toContain(NaN);
	}
});

test('a single number is refused, with what to write instead', () => {
	expect(() => useOf(softmax, [3])).toThrow('give it one, such as `[1, 2, 3]`.');
	expect(() => useOf(log_softmax, [3])).toThrow('`log_softmax` compares the numbers of a list');
});

test('their definitions and their code name the axis as each language counts', () => {
	const shapes = [[2, 3]];
	expect(softmax.formula?.({}, shapes)).toBe(
		'softmax(x) = exp(x)/sum(exp(x), axis=2, keepdims=true)'
	);
	expect(softmax.definition?.({}, shapes)).toBe(
		'softmax(x) = exp(x - max(x, axis=2, keepdims=true))/sum(exp(x - max(x, axis=2, keepdims=true)), axis=2, keepdims=true)'
	);
	expect(softmax.definition?.({ axis: 0 }, shapes)).toContain('axis=1');
	expect(softmax.code.torch(['x'], { axis: 0 }, shapes)).toBe('torch.softmax(x, dim=0)');
	expect(log_softmax.code.numpy(['x'], {}, shapes)).toBe(
		'x - np.logaddexp.reduce(x, axis=-1, keepdims=True)'
	);
	expect(softmax.tex(['x'], { axis: 0 })).toContain('axis }1');
});
