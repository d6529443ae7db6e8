import { expect, test } from 'vitest';
import { tensorOf, valueOf, type Shape, type Value } from '$graph/tensor.ts';
import { reshaped } from './reshaped.ts';

const inShape = (value: Value, shape: Shape): Value => {
	const tensor = tensorOf(value);
	if (!tensor) throw new Error('ragged');
	return valueOf(reshaped(tensor, shape));
};
const square = [
	[1, 2],
	[3, 4]
];

test.each<[string, Value, Shape, Value]>([
	[
		'a new row and a new column are 0',
		square,
		[3, 3],
		[
			[1, 2, 0],
			[3, 4, 0],
			[0, 0, 0]
		]
	],
	['what does not fit goes', square, [1, 2], [[1, 2]]],
	['the same count of numbers keeps all of them', square, [4], [1, 2, 3, 4]],
	['a vector becomes a column', [1, 2], [2, 1], [[1], [2]]],
	[
		'a vector is the first row of a larger matrix',
		[1, 2],
		[2, 2],
		[
			[1, 2],
			[0, 0]
		]
	],
	['with as many axes a place stays a place', square, [1, 4], [[1, 2, 0, 0]]],
	[
		'a number is the first entry',
		7,
		[2, 2],
		[
			[7, 0],
			[0, 0]
		]
	],
	['the first entry is the number', square, [], 1],
	[
		'slices are added',
		[square],
		[2, 2, 2],
		[
			square,
			[
				[0, 0],
				[0, 0]
			]
		]
	]
])('%s', (_, value, shape, expected) => {
	expect(inShape(value, shape)).toEqual(expected);
});
