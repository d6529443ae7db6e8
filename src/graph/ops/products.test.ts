import { expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import { shapeText, tensorOf, type Shape, type Value } from '../tensor.ts';
import { operations } from './index.ts';
import { NO_OPTIONS } from './options.ts';
import { sample } from './sample.ts';

const { matmul, dot, outer } = operations;

test.each([
	[
		[2, 3],
		[3, 4],
		[2, 4]
	],
	[[2, 3], [3], [2]],
	[[2], [2, 3], [3]],
	[[3], [3], []],
	[
		[5, 2, 3],
		[3, 4],
		[5, 2, 4]
	],
	[
		[2, 3],
		[5, 3, 4],
		[5, 2, 4]
	],
	[
		[2, 1, 2, 3],
		[7, 3, 4],
		[2, 7, 2, 4]
	],
	[[5, 2, 3], [3], [5, 2]],
	[[2], [5, 2, 3], [5, 3]]
] as const)('a product of %j and %j has the shape %j', (a, b, expected) => {
	expect(matmul.shape([a, b], NO_OPTIONS)).toEqual(expected);
});

/** Entry by entry, straight from the definition. */
function plainProduct(a: readonly number[], b: readonly number[], inner: number, columns: number) {
	return Array.from({ length: (a.length / inner) * columns }, (_, at) => {
		const [row, column] = [Math.floor(at / columns), at % columns];
		let sum = 0;
		for (let k = 0; k < inner; k++) sum += a[row * inner + k]! * b[k * columns + column]!;
		return sum;
	});
}

const numbers = (value: Value): number[] => [...(tensorOf(value)?.data ?? [])];

// Every remainder that the tiles of two rows by four columns can leave.
test.each([1, 2, 3, 4, 5].flatMap((rows) => [1, 3, 4, 5, 9].map((columns) => [rows, columns])))(
	'a product of %d rows and %d columns is what its definition says',
	(rows = 1, columns = 1) => {
		const [a, b] = [sample([rows, 3]), sample([3, columns], 1)];
		const { output } = useOf(matmul, [a, b]);
		expect([...output]).toEqual(plainProduct(numbers(a), numbers(b), 3, columns));
	}
);

/*
 * Printed by PyTorch 1.13, with 1, 2, 3, … as the upstream gradient:
 *
 *   torch.set_default_dtype(torch.float64)
 *   y = A @ B    # both with requires_grad=True
 *   (y * torch.arange(1., y.numel() + 1).reshape(y.shape)).sum().backward()
 *   print(y.flatten().tolist(), A.grad.flatten().tolist(), B.grad.flatten().tolist())
 */
test.each([
	[
		[
			[1, -2, 0.5],
			[3, 0.25, -1]
		],
		[0.5, -1, 2],
		[3.5, -0.75],
		[0.5, -1, 2, 1, -2, 4],
		[7, -1.5, -1.5]
	],
	[
		[[[1, 2]], [[-1, 0.5]]],
		[
			[3, -1],
			[2, 4]
		],
		[7, 7, -2, 3],
		[1, 10, 5, 22],
		[-2, -2, 3.5, 6]
	]
])('the product of %j and %j, and its gradients, are those of PyTorch', (a, b, y, ofA, ofB) => {
	const use = useOf(matmul, [a, b]);
	const upstream = use.output.map((_, i) => i + 1);
	expect([...use.output]).toEqual(y);
	expect([...pulled(matmul, use, 0, upstream)]).toEqual(ofA);
	expect([...pulled(matmul, use, 1, upstream)]).toEqual(ofB);
});

test('an infinite factor meets a zero as in any other product', () => {
	const { output } = useOf(matmul, [
		[
			[Infinity, 1],
			[2, 1]
		],
		[0, 1]
	]);
	expect([...output]).toEqual([NaN, 1]);
});

test('dot multiplies entry by entry and adds up, outer multiplies each by each', () => {
	const vectors = [
		[1, 2, 3],
		[4, 5, -6]
	];
	expect([...useOf(dot, vectors).output]).toEqual([-4]);
	expect([...useOf(outer, vectors).output]).toEqual([4, 5, -6, 8, 10, -12, 12, 15, -18]);
});

const misfitOf = (a: Shape, b: Shape, { shape } = matmul): string => {
	const found = shape([a, b], NO_OPTIONS);
	return 'misfit' in found ? found.misfit : '';
};

test.each([
	[[2, 3], [2, 1], /3 columns.*2 rows\. Turned over, the first is 3×2 and fits/],
	[[2, 3], [4, 3], /3 columns.*4 rows\. Turned over, the second is 3×4 and fits/],
	[[2, 3], [2], /3 columns.*2 entries\. Turned over, the first is 3×2 and fits/],
	[[2, 3], [2, 3], /Turned over.*entry by entry write `\.\*`/],
	[[2, 3], [5, 7], /3 columns.*5 rows\. The second would need 3 rows\.$/],
	[[3], [4], /3 entries.*4 entries\. The second would need 3 entries\.$/],
	[[1, 1], [3, 3], /1 column and.*3 rows\. The second would need 1 row\./],
	[[], [2, 3], /the first is a single number, which `\*` multiplies/],
	[[2, 3], [], /the second is a single number, which `\*` multiplies/],
	[[], [], /both are single numbers, which `\*` multiplies/],
	[[2, 2, 3], [3, 3, 4], /stacks/]
] as const)('%j times %j does not fit, and the message says why', (a, b, expected) => {
	const message = misfitOf(a, b);
	expect(message).toMatch(expected);
	for (const factor of [`the first (${shapeText(a)})`, `the second (${shapeText(b)})`])
		expect(message).toContain(factor);
});

test.each([
	[[3], [4], dot, /the first \(3\) and the second \(4\) differ/],
	[[2, 2], [2, 2], dot, /\(2×2\) and.*\(2×2\).*`sum\(a \.\* b\)`/],
	[[2, 3], [3], dot, /\(2×3\) and.*\(3\).*matrices write `\*`/],
	[[], [3], dot, /\(scalar\) and.*\(3\).*single number write `\*`/],
	[[2, 3], [3], outer, /two vectors, but the first \(2×3\) and the second \(3\)/]
] as const)('%j and %j are no operands of this product', (a, b, operation, expected) => {
	expect(misfitOf(a, b, operation)).toMatch(expected);
});
