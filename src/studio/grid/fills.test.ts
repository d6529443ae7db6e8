import { expect, test } from 'vitest';
import { valueOf } from '$graph/tensor.ts';
import { filled, fillsFor } from './fills.ts';

test('an identity has ones on the diagonal of every matrix, whatever its sides', () => {
	expect(valueOf(filled([2, 2, 3], 'identity', 0))).toEqual([
		[
			[1, 0, 0],
			[0, 1, 0]
		],
		[
			[1, 0, 0],
			[0, 1, 0]
		]
	]);
});

test('zeros and ones fill every place, and random numbers come again with their seed', () => {
	expect([...filled([3], 'ones', 0).data]).toEqual([1, 1, 1]);
	expect([...filled([3], 'zeros', 0).data]).toEqual([0, 0, 0]);
	expect(filled([2, 2], 'random', 3)).toEqual(filled([2, 2], 'random', 3));
	expect(filled([2, 2], 'random', 3)).not.toEqual(filled([2, 2], 'random', 4));
});

test('a vector has no identity', () => {
	expect(fillsFor([3])).not.toContain('identity');
	expect(fillsFor([3, 3])).toContain('identity');
});
