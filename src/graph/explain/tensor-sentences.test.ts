import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { M, M23, sentencesOf } from './testing/sentences-of.ts';

const told: readonly (readonly [string, Values, readonly string[]])[] = [
	[
		'u = W*x\nz = u + b\nf = sigmoid(z)',
		{ W: [[1, 2]], x: [[3], [-2]], b: 2 },
		[
			'u is the matrix product of W (1×2) and x (2×1), which NumPy writes @: each entry is a row of W times a column of x, added up.',
			'u swaps, in matrix form: W gets the upstream gradient times xᵀ, [0.5898 −0.3932], and x gets Wᵀ times it, [0.1966; 0.3932].',
			'f is 0.7311, and a small step in W[1, 1] moves it most: 0.5898 times as far.'
		]
	],
	[
		'f = W*x + b',
		{ W: M, x: [[3], [-2]], b: [1, 2] },
		[
			'v1 is the matrix product of W (2×2) and x (2×1), which NumPy writes @: each entry is a row of W times a column of x, added up.',
			'f adds v1 (2×1) and b (2) entry by entry, which gives [0 1; 2 3]; v1 is repeated over the 2 columns; b is repeated over the 2 rows.',
			'The backward pass starts at f with ones, for the gradient of the sum of its entries: ∂Σf/∂f = [1 1; 1 1].',
			'f is a sum, entry by entry: it passes [1 1; 1 1] unchanged to v1 and b; v1 was repeated over the 2 columns, so its gradient is summed over these columns (axis 2): [2; 2]; b was repeated over the 2 rows, so its gradient is summed over these rows (axis 1): [2 2].',
			'v1 swaps, in matrix form: W gets the upstream gradient times xᵀ, [6 −4; 6 −4], and x gets Wᵀ times it, [8; 12].',
			'f is [0 1; 2 3], and a small step in x[2, 1] moves the sum of its entries most: 12 times as far.'
		]
	],
	[
		'y = X*W + b\nf = mean(y)',
		{ X: [M, M], W: M, b: [1, 2] },
		[
			'v1 is the matrix product of X (2×2×2) and W (2×2), which NumPy writes @: each entry is a row of X times a column of W, added up.',
			'y adds v1 (2×2×2) and b (2) entry by entry; b is repeated along the axes 1 and 2.',
			'f is the mean of the entries of y (2×2×2): 15.',
			'f copies: every entry of y gets 1, divided by 8.',
			'y is a sum, entry by entry: it passes its gradient unchanged to v1 and b; b was repeated along the axes 1 and 2, so its gradient is summed over the axes 1 and 2: [0.5 0.5].',
			'v1 swaps, in matrix form: X gets the upstream gradient times Wᵀ, and W gets Xᵀ times it; W was used for 2 matrices, so its gradient is summed over axis 1.',
			'f is 15, and a small step in W[2, 1] or W[2, 2] moves it most: 1.5 times as far.'
		]
	],
	[
		'h = relu(W@x)\nf = sum(h)',
		{
			W: [
				[1, 2, 3],
				[-4, 5, -6]
			],
			x: [1, 0, 1]
		},
		[
			'v1 is the matrix product of W (2×3) and x (3): each entry is a row of W times a column of x, added up.',
			'h lets every entry of v1 (2) through when it is above 0 and gives 0 otherwise: [4 0].',
			'f adds up the entries of h (2): 4.',
			'f copies: every entry of h gets 1.',
			'ReLU lets 1 of 2 entries of its gradient through, where its slope is not 0: v1 gets [1 0].',
			'v1 swaps: W gets the upstream gradient times xᵀ, [1 0 1; 0 0 0], and x gets Wᵀ times it, [1 2 3].'
		]
	],
	[
		'f = sum(a .* b)',
		{ a: [1, 2, 3], b: [[1], [2]] },
		[
			'v1 multiplies a (3) and b (2×1) entry by entry, which gives [1 2 3; 2 4 6]; a is repeated over the 2 rows; b is repeated over the 3 columns.',
			'v1 multiplies [1 1 1; 1 1 1], entry by entry, by the other input; a was repeated over the 2 rows, so its gradient is summed over these rows (axis 1): [3 3 3]; b was repeated over the 3 columns, so its gradient is summed over these columns (axis 2): [6; 6].'
		]
	],
	[
		'f = sum(exp(a)/2 - c)',
		{ a: [0, 1], c: 3 },
		[
			'v1 raises e to the power of every entry of a (2): [1 2.718].',
			'v2 divides v1 (2) by 2 entry by entry, which gives [0.5 1.359].',
			'v3 subtracts c from v2 (2) entry by entry, which gives [−2.5 −1.641]; c is used for every entry.',
			'v3 is a difference, entry by entry: it passes [1 1] unchanged to v2 and the same with the sign turned to c; c was used for every entry, so its gradient is summed over all entries: −2.',
			'v2 multiplies each entry of [1 1] by its slope there: v1 gets [0.5 0.5].',
			'v1 (exp) multiplies each entry of [0.5 0.5] by its slope there: a gets [0.5 1.359].'
		]
	],
	[
		'm = max(x)\nf = 2*m',
		{ x: [1, 5, 3] },
		[
			'm takes the largest entry of x (3): 5.',
			'm routes: the largest entry of x, x[2], gets 2, all others nothing.'
		]
	],
	[
		'f = sum(max(X, axis=1))',
		{ X: M23 },
		[
			'v1 takes the largest entry of X (2×3) over axis 1, column by column: [1 3 0.5].',
			'v1 routes: the largest entry of X in each column gets the gradient of its column, all others nothing; that is [1 0 1; 0 1 0].',
			'f is 4.5, and a small step in X[1, 1], X[1, 3] or X[2, 2] moves it most: just as far.'
		]
	],
	[
		'f = max(x)',
		{ x: [2, 2, 1] },
		[
			'f takes the largest entry of x (3): 2.',
			'Several entries are the largest, so the gradient is shared evenly among them: x gets [0.5 0.5 0].'
		]
	],
	[
		'f = sum(mean(X, axis=2))',
		{ X: M23 },
		[
			'v1 is the mean of the entries of X (2×3) over axis 2, row by row: [−0.1667 1.083].',
			'v1 copies: every entry of X gets the gradient of its row, divided by 3; that is [0.3333 0.3333 0.3333; 0.3333 0.3333 0.3333].',
			'f is 0.9167, and a small step in any entry of X moves it 0.3333 times as far.'
		]
	],
	[
		"f = sum(X' * [1;2])",
		{ X: M },
		[
			'v1 turns X over: its axes change places, and 2×2 becomes 2×2.',
			'v2 is the matrix product of v1 (2×2) and [1; 2], which NumPy writes @: each entry is a row of v1 times a column of [1; 2], added up.',
			'v2 swaps, in matrix form: v1 gets the upstream gradient times [1; 2]ᵀ; that is [1 2; 1 2].',
			'v1 moves the gradient back: X gets the gradient, turned over in the same way; that is [1 1; 2 2].'
		]
	],
	[
		'f = x[2] * x[3]',
		{ x: [1, 2, 3] },
		[
			'v1 takes x[2] out of x (3): 2.',
			'v2 takes x[3] out of x (3): 3.',
			'v2 moves the gradient back: x gets the gradient where the entries were taken, and 0 elsewhere; that is [0 0 2]; x waits for 1 more path.',
			'v1 passes its part back to x, which adds it to what came through v2: [0 0 2] + [0 3 0] = [0 3 2].'
		]
	],
	[
		'f = sum(max(a, b))',
		{ a: [1, 5, 3], b: [2, 2, 3] },
		[
			'v1 takes the larger of a (3) and b (3) entry by entry, which gives [2 5 3].',
			'v1 sends each entry of [1 1 1] to where its value came from: a gets [0 1 0.5] and b gets [1 0 0.5].'
		]
	],
	[
		'f = X + 1',
		{ X: [[1, 2, 3, 4, 5, 6, 7, 8]] },
		[
			'X (1×8) takes its values.',
			'f adds X (1×8) and 1 entry by entry.',
			'The backward pass starts at f with ones, for the gradient of the sum of its entries: ∂Σf/∂f is 1 everywhere.',
			'f is a sum, entry by entry: it passes its gradient unchanged to X.',
			'f has 1×8 entries, and a small step in any entry of X moves the sum of its entries just as far.'
		]
	]
];

test.each(told)('%s at %j is told in words', (source, values, expected) => {
	const all = sentencesOf(source, values);
	expect(all.filter((said) => expected.includes(said))).toEqual(expected);
});

test('a seed that was given is told in place of ones', () => {
	const all = sentencesOf('f = W*x', { W: M, x: [1, 1] }, [1, 0]);
	expect(all).toContain('The backward pass starts at f with the seed that was given: [1 0].');
	expect(all.at(-1)).toBe(
		'f is [3 7], and a small step in x[2] moves it, weighted by the seed, most: 2 times as far.'
	);
	expect(sentencesOf('f = 2*x', { x: 3 }, 5)).toContain(
		'The backward pass starts at f with the seed that was given: 5.'
	);
});

test('lists too long for a sentence are told by their shape alone', () => {
	const X = Array.from({ length: 50 }, (_, row) => [row, 1]);
	const all = sentencesOf('Y = X*W + b\nf = mean(Y)', { X, W: M, b: [1, 2] });
	for (const said of all) expect(said.length).toBeLessThan(200);
	expect(all).toContain(
		'Y adds v1 (50×2) and b (2) entry by entry; b is repeated over the 50 rows.'
	);
	expect(all).toContain(
		'Y is a sum, entry by entry: it passes its gradient unchanged to v1 and b; b was repeated over the 50 rows, so its gradient is summed over these rows (axis 1): [0.5 0.5].'
	);
});
