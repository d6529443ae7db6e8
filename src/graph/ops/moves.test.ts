import { expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import { valueOf, type Shape, type Value } from '../tensor.ts';
import { operations } from './index.ts';
import type { Whole } from './whole.ts';
import { NO_OPTIONS, type Options } from './options.ts';

const { transpose, reshape, concat, stack, index } = operations;
const x = [
	[1, 2, 3],
	[4, 5, 6]
];

function result(operation: Whole, inputs: readonly Value[], options: Options = NO_OPTIONS): Value {
	const { shape, output } = useOf(operation, inputs, options);
	return valueOf({ shape, data: output });
}

test('a transpose turns rows into columns and reverses more axes than two', () => {
	expect(result(transpose, [x])).toEqual([
		[1, 4],
		[2, 5],
		[3, 6]
	]);
	expect(transpose.shape([[2, 3, 4, 5]], NO_OPTIONS)).toEqual([5, 4, 3, 2]);
	expect(result(transpose, [[1, 2, 3]])).toEqual([1, 2, 3]);
	expect(result(transpose, [[[[1, 2]], [[3, 4]]]])).toEqual([[[1, 3]], [[2, 4]]]);
});

test('moving a number keeps its sign, that of 0 too', () => {
	expect(result(transpose, [[[0, -0]]])).toEqual([[0], [-0]]);
});

test('a reshape keeps the order of the entries and works out −1', () => {
	const columns = [
		[1, 2],
		[3, 4],
		[5, 6]
	];
	expect(result(reshape, [x], { shape: [3, 2] })).toEqual(columns);
	expect(result(reshape, [x], { shape: [-1, 2] })).toEqual(columns);
	expect(result(reshape, [x], { shape: [-1] })).toEqual([1, 2, 3, 4, 5, 6]);
});

test('concat joins any number of inputs along an axis, the first if none is said', () => {
	expect(result(concat, [[1, 2], [3], [4, 5]])).toEqual([1, 2, 3, 4, 5]);
	expect(result(concat, [x, [[7, 8, 9]]])).toEqual([...x, [7, 8, 9]]);
	expect(result(concat, [x, [[7], [8]]], { axis: 1 })).toEqual([
		[1, 2, 3, 7],
		[4, 5, 6, 8]
	]);
});

test('a stack puts the axes of the brackets before those of the entries', () => {
	expect(result(stack, [1, 2, 3, 4, 5, 6], { shape: [2, 3] })).toEqual(x);
	expect(
		result(
			stack,
			[
				[1, 2, 3],
				[4, 5, 6]
			],
			{ shape: [2] }
		)
	).toEqual(x);
	expect(
		stack.shape(
			[
				[5, 7],
				[5, 7]
			],
			{ shape: [2, 1] }
		)
	).toEqual([2, 1, 5, 7]);
});

test.each<[Options, Value]>([
	[{ at: [1, 2] }, 6],
	[{ at: [1] }, [4, 5, 6]],
	[{ at: [{ from: 0, to: 2 }, 1] }, [2, 5]],
	[{ at: [0, { from: 1, to: 3 }] }, [2, 3]],
	[
		{
			at: [
				{ from: 1, to: 2 },
				{ from: 2, to: 3 }
			]
		},
		[[6]]
	],
	[{ at: [] }, x]
])('an index of %j drops the axes of entries and keeps those of ranges', (options, expected) => {
	expect(result(index, [x], options)).toEqual(expected);
});

test('the gradient of an index goes back to where it was taken, and adds to what is there', () => {
	const use = useOf(index, [x], { at: [{ from: 0, to: 2 }, 1] });
	expect([...pulled(index, use, 0, Float64Array.of(7, 8))]).toEqual([0, 7, 0, 0, 8, 0]);
	const into = new Float64Array(6).fill(1);
	index.pull(use, 0, Float64Array.of(7, 8), into);
	expect([...into]).toEqual([1, 8, 1, 1, 9, 1]);
});

const misfits: [Whole, readonly Shape[], Options, RegExp][] = [
	[reshape, [[2, 3]], { shape: [4, 2] }, /\(2×3\) holds 6 numbers.*\(4×2\) holds 8 numbers/],
	[reshape, [[2, 3]], { shape: [4, -1] }, /\(2×3\) holds 6 numbers, and 4 does not.*\[4, -1\]/],
	[reshape, [[2, 3]], { shape: [-1, -1] }, /\[-1, -1\].*is no shape/],
	[reshape, [[2, 3]], { shape: [0, 6] }, /is no shape/],
	[reshape, [[2, 3]], { shape: [1.5, 4] }, /is no shape/],
	[reshape, [[2, 3]], { shape: [1, 1, 1, 2, 3] }, /is no shape.*at most 4/],
	[reshape, [[2, 3]], {}, /`reshape\(x, \[2, 3\]\)`/],
	[
		concat,
		[
			[2, 3],
			[2, 3],
			[2, 4]
		],
		{},
		/Input 3 \(2×4\).*the first \(2×3\).*n×3/
	],
	[concat, [[2, 3], [3]], { axis: 1 }, /Input 2 \(3\).*the first \(2×3\).*axis 2.*2×n/],
	[concat, [[], [3]], {}, /single number: `\[a, b\]`/],
	[concat, [[2], [3]], { axis: 1 }, /no axis 2 in the first \(2\)/],
	[stack, [[2], [3]], {}, /the first is a vector of 2 and entry 2 is a vector of 3/],
	[stack, [[], [2, 3]], {}, /the first is a number and entry 2 is a tensor of 2×3/],
	[
		stack,
		[
			[2, 2, 2],
			[2, 2, 2]
		],
		{ shape: [1, 2] },
		/at most 4 axes.*would have 5/
	],
	[index, [[2, 3]], { at: [2] }, /Axis 1.*\(2×3\) counts from 1 to 2, but entry 3/],
	[index, [[2, 3]], { at: [0, -1] }, /Axis 2.*\(2×3\) counts from 1 to 3, but entry 0/],
	[index, [[2, 3]], { at: [0, { from: 1, to: 4 }] }, /the entries 2 to 4 are asked for/],
	[index, [[2, 3]], { at: [0, { from: 1, to: 1 }] }, /nothing from 2 to 1/],
	[index, [[2]], { at: [0, 0] }, /\(2\) has one axis, but 2 indices/],
	[index, [[]], { at: [0] }, /\(scalar\) has no axes, but one index is/]
];

test.each(misfits)(
	'%# does not fit, and the message says why',
	(operation, shapes, options, says) => {
		expect(operation.shape(shapes, options)).toEqual({
			misfit: expect.stringMatching(says) as string
		});
	}
);

test.each<[Options, string, string]>([
	[{ shape: [2, 2] }, 'np.array([[a, 2], [b, c]])', '0, (2, 2))'],
	[
		{ shape: [4] },
		'np.array([a, 2, b, c])',
		'torch.stack([a, torch.tensor(2, dtype=torch.float64), b, c])'
	]
])('a stack with %j is one line of Python', (options, numpy, torch) => {
	const args = ['a', '2', 'b', 'c'];
	expect(stack.code.numpy(args, options, [])).toBe(numpy);
	expect(stack.code.torch(args, options, [])).toContain(torch);
});

test.each<[Shape, string, string]>([
	[[3], 'W', 'W'],
	[[2, 3], 'W.T', 'W.T'],
	[[2, 3, 4], 'W.T', 'torch.permute(W, (2, 1, 0))']
])('a transpose of %j is one line of Python', (shape, numpy, torch) => {
	const { code } = transpose;
	expect(code.numpy(['W'], NO_OPTIONS, [shape])).toBe(numpy);
	expect(code.torch(['W'], NO_OPTIONS, [shape])).toBe(torch);
});

test('an index counts from 0 in Python, and a whole axis is a colon', () => {
	const at = [0, { from: 0, to: 3 }, { from: 1, to: 2 }];
	expect(index.code.numpy(['W'], { at }, [[2, 3, 4]])).toBe('W[0, :, 1:2]');
	expect(index.tex(['W'], { at })).toBe('{W}_{1, 1{:}3, 2{:}2}');
});
