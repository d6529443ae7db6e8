import { expect, test } from 'vitest';
import { pulled, pushed, useOf } from '../testing/use-of.ts';
import type { Value } from '../tensor.ts';
import * as binary from './binary-losses.ts';
import * as classes from './class-losses.ts';
import * as plain from './losses.ts';
import { NO_OPTIONS } from './options.ts';

const losses = { ...plain, ...binary, ...classes };
const { bce, bce_with_logits, cross_entropy, hinge, huber, nll } = losses;

const loss = (operation: typeof huber, ...inputs: readonly Value[]): number | undefined =>
	useOf(operation, inputs).output[0];

const slopes = (operation: typeof huber, slot: number, ...inputs: readonly Value[]): number[] => [
	...pulled(operation, useOf(operation, inputs), slot, Float64Array.of(1))
];

test.each([
	['mse', 0, [2, 2], [1, 3], [1, -1]],
	['mse', 1, [2, 2], 1, [-2]],
	['mae', 0, [2, 2, 2], [1, 2, 3], [1 / 3, 0, -1 / 3]],
	['huber', 0, [0.5, 3], [0, 0], [0.25, 0.5]],
	['hinge', 0, [1, 0.5, -3], [1, 1, 1], [0, -1 / 3, -1 / 3]],
	['hinge', 1, [1, 0.5, -3], 1, [2.5 / 3]],
	['nll', 0, [[-1, -2]], [2], [-0, -1]],
	['nll', 1, [[-1, -2]], [2], [0]]
] as const)('%s along slot %d for %j and %j has the slopes %j', (name, slot, p, t, expected) => {
	const actual = slopes(losses[name], slot, p, t);
	expect(actual).toHaveLength(expected.length);
	expected.forEach((slope, i) => expect(actual[i]).toBeCloseTo(slope, 15));
});

test('bce_with_logits keeps its digits however large the logits are', () => {
	expect(loss(bce_with_logits, [700], [1])).toBe(Math.exp(-700));
	expect(loss(bce_with_logits, [700], [0])).toBe(700);
	expect(loss(bce_with_logits, [-700], [1])).toBe(700);
	expect(slopes(bce_with_logits, 0, [700], [1])).toEqual([-Math.exp(-700)]);
	expect(slopes(bce_with_logits, 0, [-700], [0])).toEqual([Math.exp(-700)]);
});

test('cross_entropy keeps its digits however large the scores are', () => {
	expect(loss(cross_entropy, [700, -700], 1)).toBe(0);
	expect(loss(cross_entropy, [700, -700], 2)).toBe(1400);
	expect(loss(cross_entropy, [40, 0], 1)).toBe(Math.exp(-40));
	const [own = NaN, other = NaN] = slopes(cross_entropy, 0, [40, 0], 1);
	expect(own / -Math.exp(-40)).toBeCloseTo(1, 12);
	expect(other / Math.exp(-40)).toBeCloseTo(1, 12);
});

// F.binary_cross_entropy_with_logits(torch.tensor(z), torch.tensor(t))
test.each([
	[Infinity, 0, Infinity],
	[Infinity, 1, NaN],
	[-Infinity, 1, NaN],
	[1, Infinity, -Infinity],
	[-1, Infinity, Infinity],
	[0, Infinity, NaN]
])('bce_with_logits of %d and %d is %d, as in PyTorch', (z, t, expected) => {
	expect(loss(bce_with_logits, [z], [t])).toBe(expected);
});

// s, t = torch.tensor(…); y = torch.relu(1 - t*s); y.backward(); s.grad, t.grad
test.each([
	[1, Infinity, NaN, 0],
	[0, Infinity, -Infinity, 0],
	[1, NaN, NaN, -1],
	[1, -Infinity, Infinity, -1]
])('hinge of %d and %d has the slopes %d and %d, as in PyTorch', (s, t, along, across) => {
	expect(slopes(hinge, 0, [s], [t])).toEqual([along]);
	expect((slopes(hinge, 1, [s], [t])[0] ?? NaN) + 0).toBe(across);
});

test('a score of −∞ in a class that is not named neither costs nor breaks anything', () => {
	expect(loss(cross_entropy, [-Infinity, 3], 2)).toBe(0);
	expect(loss(nll, [-Infinity, -3], 2)).toBe(3);
	expect(slopes(cross_entropy, 0, [-Infinity, 3, 3], 2)).toEqual([0, -0.5, 0.5]);
	expect(loss(cross_entropy, [-Infinity, 3], 1)).toBe(Infinity);
});

// F.cross_entropy(torch.tensor([-math.inf, 3]), torch.tensor([0., 1])) is nan.
test('a weight of 0 times the logarithm of 0 is undefined, as in PyTorch', () => {
	expect(loss(cross_entropy, [-Infinity, 3], [0, 1])).toBeNaN();
	expect(loss(nll, [-Infinity, -3], [0, 1])).toBeNaN();
});

test('bce counts the logarithm of 0 as −100 and keeps its slopes finite, as PyTorch does', () => {
	expect(loss(bce, [0], [1])).toBe(100);
	expect(loss(bce, [1], [0])).toBe(100);
	expect(loss(bce, [0, 1], [0, 1])).toBe(0);
	expect(slopes(bce, 0, [0, 1], [1, 0])).toEqual([-5e11, 5e11]);
	expect(slopes(bce, 0, [0, 1], [0, 1])).toEqual([0, 0]);
	expect(slopes(bce, 1, [0, 1], [1, 0])).toEqual([50, -50]);
	expect(loss(bce, [1.5], [1])).toBeNaN();
});

test.each(['nll', 'cross_entropy'] as const)(
	'%s reads class numbers from 1, the nearest to what is given',
	(name) => {
		const it = losses[name];
		const scores = [-3, -2, -1];
		expect(loss(it, scores, 1.4)).toBe(loss(it, scores, 1));
		expect(loss(it, scores, 1.6)).toBe(loss(it, scores, 2));
		expect(loss(it, [scores, scores], [3, 2])).toBeCloseTo(
			((loss(it, scores, 3) ?? NaN) + (loss(it, scores, 2) ?? NaN)) / 2,
			15
		);
		for (const number of [0, 4, -1, NaN, Infinity]) {
			expect(loss(it, scores, number)).toBeNaN();
			expect(slopes(it, 0, scores, number)).toEqual([NaN, NaN, NaN]);
			expect(slopes(it, 1, scores, number)).toEqual([0]);
		}
		const use = useOf(it, [scores, 2]);
		expect([...pushed(it, use, 1, Float64Array.of(1))]).toEqual([0]);
	}
);

test.each([
	['mae', [1, 2], [1, 3], true],
	['mae', [1, 2], 2, true],
	['mae', [1, 2], [2, 1], false],
	['hinge', [0.5, 1], [1, 1], true],
	['hinge', [0.5, -1], [1, -1], true],
	['hinge', [0.5, 1], [1, -1], false],
	['bce', [0.5, 1], [1, 1], true],
	['bce', [0.5, 0], 1, true],
	['bce', [0.5, 0.1], [1, 1], false],
	['nll', [1, 2], 1.5, true],
	['nll', [1, 2], 1, false],
	['nll', [1, 2], [0.5, 1.5], false]
] as const)('%s of %j and %j is at a kink: %j', (name, p, t, expected) => {
	const operation = losses[name];
	expect(operation.kink?.at(useOf(operation, [p, t]))).toBe(expected);
});

test.each([
	['mse', [3], [2, 3], 'beside 3 the second must be 3 too, or a single number for all, not 2×3.'],
	['mse', [], [3], 'beside a single number the second must be a single number too, not 3.'],
	['bce_with_logits', [2, 2], [2], '`bce_with_logits` compares its inputs entry by entry'],
	['nll', [2, 3], [3], 'a class number for each row, counted from 1 (2)'],
	['cross_entropy', [3], [2], 'or one class number, counted from 1'],
	['cross_entropy', [2, 3], [], 'not a single number'],
	['cross_entropy', [], [], 'give it a list, such as `[1, 2, 3]`']
] as const)('%s refuses %j and %j with words that help', (name, p, t, words) => {
	const shape = losses[name].shape([p, t], NO_OPTIONS);
	expect('misfit' in shape && shape.misfit).toContain(words);
});

test('huber refuses a delta that is not above 0', () => {
	for (const reach of [0, -1, NaN])
		expect(huber.shape([[2], [2]], { delta: reach })).toHaveProperty(
			'misfit',
			expect.stringContaining(`must be above 0, not ${reach}`)
		);
});

test.each([
	[
		'huber',
		[[2], [2]],
		{ delta: 0.5 },
		'where(abs(p - t) <= 0.5, 0.5*where(abs(p - t) <= 0.5, p - t, 0)^2, 0.5*(abs(p - t) - 0.25))'
	],
	['huber', [[2], [2]], {}, 'p - t, 0)^2, (abs(p - t) - 0.5))'],
	['nll', [[2], []], {}, 'sum(where(([1, 2] > t - 0.5) .* ([1, 2] <= t + 0.5), -q, 0))/sum(('],
	['nll', [[2, 3], [2]], {}, '([1, 2, 3] > reshape(t, [2, 1]) - 0.5)'],
	[
		'nll',
		[
			[2, 3],
			[2, 3]
		],
		{},
		'sum(-t .* q)/2'
	]
] as const)('%s of the shapes %j with %j is made of %s', (name, shapes, options, text) => {
	expect(losses[name].definition?.(options, shapes)).toContain(text);
});
