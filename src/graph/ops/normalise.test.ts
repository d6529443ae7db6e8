import { expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import { cosine_similarity } from './cosine-similarity.ts';
import { layer_norm } from './normalise.ts';

test('every row of layer_norm has the mean 0 and the spread 1', () => {
	const { output } = useOf(
		layer_norm,
		[
			[
				[1, 2, 6],
				[1e6, 1e6 + 1, 1e6 - 1]
			]
		],
		{ eps: 0 }
	);
	for (const row of [output.subarray(0, 3), output.subarray(3)]) {
		expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
		expect(row.reduce((sum, x) => sum + x * x, 0) / 3).toBeCloseTo(1, 12);
	}
});

test('equal numbers become zeros, because eps is divided by', () => {
	const use = useOf(layer_norm, [[5, 5, 5]]);
	expect([...use.output]).toEqual([0, 0, 0]);
	expect([...pulled(layer_norm, use, 0, Float64Array.of(1, 0, 0))]).not.toContain(NaN);
});

test.each([
	[[[]], 'give it one, such as `[1, 2, 3]`'],
	[[[2, 3], [2]], 'a number for every place of a row (3), and here is 2.'],
	[[[2, 3], [3], []], 'and here is a single number']
] as const)('layer_norm refuses the shapes %j', (shapes, words) => {
	expect(layer_norm.shape(shapes, {})).toHaveProperty('misfit', expect.stringContaining(words));
});

test('a negative eps is refused by both', () => {
	const words = expect.stringContaining('must not be -1') as unknown;
	expect(layer_norm.shape([[3]], { eps: -1 })).toHaveProperty('misfit', words);
	expect(cosine_similarity.shape([[3], [3]], { eps: -1 })).toHaveProperty('misfit', words);
});

test('layer_norm is made of means, with as many inputs as it is given', () => {
	const definition = (count: number): string =>
		layer_norm.definition?.({ eps: 0.5 }, [[2, 3], [3], [3]].slice(0, count)) ?? '';
	expect(definition(1)).toBe(
		'layer_norm(x) = (x - mean(x, axis=2, keepdims=true))/sqrt(mean((x - mean(x, axis=2, keepdims=true))^2, axis=2, keepdims=true) + 0.5)'
	);
	expect(definition(3)).toMatch(/^layer_norm\(x, g, b\) = .* \.\* g \+ b$/);
});

test.each([
	[[1e200, 0], [1e200, 1e200], Math.SQRT1_2],
	[[1e-200, 0], [1e-200, 1e-200], 0],
	[[0, 0], [1, 2], 0],
	[[3, 4], [-6, -8], -1]
] as const)('the cosine between %j and %j is %d', (a, b, expected) => {
	expect(useOf(cosine_similarity, [a, b]).output[0]).toBeCloseTo(expected, 15);
});

test('the gradient of a cosine stands at a right angle to the vector', () => {
	const use = useOf(cosine_similarity, [
		[3, 4],
		[1, 0]
	]);
	const [x = NaN, y = NaN] = pulled(cosine_similarity, use, 0, Float64Array.of(1));
	expect(3 * x + 4 * y).toBeCloseTo(0, 15);
	expect(Math.hypot(x, y)).toBeCloseTo(4 / 5 / 5, 15);
});

test('a cosine has its kink where a vector is as short as eps', () => {
	const at = (eps: number): boolean | undefined =>
		cosine_similarity.kink?.at(
			useOf(
				cosine_similarity,
				[
					[3, 4],
					[1, 0]
				],
				{ eps }
			)
		);
	expect([at(5), at(1), at(0.5)]).toEqual([true, true, false]);
});

test.each([
	[[], [], 'not of a single number and a single number'],
	[[3], [2], 'not of 3 and 2'],
	[[2, 3], [3], 'not of 2×3 and 3']
] as const)('cosine_similarity refuses %j and %j', (a, b, words) => {
	expect(cosine_similarity.shape([a, b], {})).toHaveProperty(
		'misfit',
		expect.stringContaining(words)
	);
});
