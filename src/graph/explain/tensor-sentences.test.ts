import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { M, M23, sentencesOf } from './testing/sentences-of.ts';

const told: readonly (readonly [string, Values, readonly string[]])[] = [
	[
		'u = W*x\nz = u + b\nf = sigmoid(z)',
		{ W: [[1, 2]], x: [[3], [-2]], b: 2 },
		[
			'u multiplies W by x: 1 × 3 + 2 × (−2) = −1.',
			'u receives 0.1966 and multiplies it by the other factor: the first entry of W gets 0.1966 × 3 = 0.5898; the first entry of x gets 0.1966 × 1 = 0.1966.',
			'f is 0.7311, and a small step in W[1, 1] moves it most: by 0.5898 times that step.'
		]
	],
	[
		'f = W*x + b',
		{ W: M, x: [[3], [-2]], b: [1, 2] },
		[
			'v1 multiplies W by x: its first entry is 1 × 3 + 2 × (−2) = −1.',
			'f adds v1 and b entry by entry: for the first entry, −1 + 1 = 0; v1 is repeated over the 2 columns; b is repeated over the 2 rows.',
			'The backward pass starts at f with ones, for the gradient of the sum of its entries: ∂Σf/∂f = [1 1; 1 1].',
			'f receives [1 1; 1 1] and passes it on: v1 was repeated over the 2 columns, so these parts are added up: its first entry gets 1 + 1 = 2; b was repeated over the 2 rows, so these parts are added up: its first entry gets 1 + 1 = 2.',
			'v1 receives [2; 2] and multiplies it by the other factor: the first entry of W gets 2 × 3 = 6; the first entry of x gets 2 × 1 + 2 × 3 = 8.',
			'f is [0 1; 2 3], and a small step in x[2, 1] moves the sum of its entries most: by 12 times that step.'
		]
	],
	[
		'y = X*W + b\nf = mean(y)',
		{ X: [M, M], W: M, b: [1, 2] },
		[
			'v1 multiplies X by W: its first entry is 1 × 1 + 2 × 3 = 7.',
			'y adds v1 and b entry by entry: for the first entry, 7 + 1 = 8; b is repeated along the axes 1 and 2.',
			'f is the mean of the entries of y: (8 + 12 + 16 + … + 24) ÷ 8 = 15.',
			'f receives 1 and passes it on: every entry of y gets 1 ÷ 8 = 0.125.',
			'y receives its gradient and passes it on: v1 gets it unchanged; b was repeated along the axes 1 and 2, so these parts are added up: its first entry gets 0.125 + 0.125 + 0.125 + 0.125 = 0.5.',
			'v1 receives its gradient and multiplies it by the other factor: X gets it times Wᵀ; W gets Xᵀ times it; W was used for 2 matrices, and what comes from them is added up.',
			'f is 15, and a small step in W[2, 1] or W[2, 2] moves it most: by 1.5 times that step.'
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
			'v1 multiplies W by x: its first entry is 1 × 1 + 2 × 0 + 3 × 1 = 4.',
			'h lets every entry of v1 through when it is above 0 and gives 0 otherwise: for the first entry, 4 becomes 4.',
			'f adds up the entries of h: 4 + 0 = 4.',
			'f receives 1 and passes it on: every entry of h gets 1.',
			'h receives [1 1] and passes it where the slope of ReLU is not 0: in entry 1, so v1 gets [1 0].',
			'v1 receives [1 0] and multiplies it by the other factor: the first entry of W gets 1 × 1 = 1; the first entry of x gets 1 × 1 + 0 × (−4) = 1.'
		]
	],
	[
		'f = sum(a .* b)',
		{ a: [1, 2, 3], b: [[1], [2]] },
		[
			'v1 multiplies a and b entry by entry: for the first entry, 1 × 1 = 1; a is repeated over the 2 rows; b is repeated over the 3 columns.',
			'v1 receives [1 1 1; 1 1 1] and multiplies it, entry by entry, by the other input: a was repeated over the 2 rows, so these parts are added up: its first entry gets 1 + 2 = 3; b was repeated over the 3 columns, so these parts are added up: its first entry gets 1 + 2 + 3 = 6.'
		]
	],
	[
		'f = sum(exp(a)/2 - c)',
		{ a: [0, 1], c: 3 },
		[
			'v1 raises e to the power of every entry of a: for the first entry, e^0 = 1.',
			'v2 divides v1 by 2 entry by entry: for the first entry, 1 ÷ 2 = 0.5.',
			'v3 subtracts c from v2 entry by entry: for the first entry, 0.5 − 3 = −2.5; c is used for every entry.',
			'v3 receives [1 1] and passes it on: v2 gets it unchanged; c was used for every entry, so these parts are added up: −1 + (−1) = −2.',
			'v2 receives [1 1] and multiplies each entry by the slope of v1 ÷ 2 there: the first entry of v1 gets 1 × 0.5 = 0.5.',
			'v1 receives [0.5 0.5] and multiplies each entry by the slope of exp there: the first entry of a gets 0.5 × 1 = 0.5.'
		]
	],
	[
		'm = max(x)\nf = 2*m',
		{ x: [1, 5, 3] },
		[
			'm takes the largest entry of x: max(1, 5, 3) = 5.',
			'm receives 2 and passes it to what its value came from: the largest entry of x, x[2], gets 2, and all others 0.'
		]
	],
	[
		'f = sum(max(X, axis=1))',
		{ X: M23 },
		[
			'v1 takes the largest entry of X, column by column: its first entry is max(1, 0) = 1.',
			'v1 receives [1 1 1] and passes it to what its value came from: the largest entry of X in each column gets the gradient of its column, and all others 0; that is [1 0 1; 0 1 0].',
			'f is 4.5, and a small step in X[1, 1], X[1, 3] or X[2, 2] moves it most: by just as much.'
		]
	],
	[
		'f = max(x)',
		{ x: [2, 2, 1] },
		[
			'f takes the largest entry of x: max(2, 2, 1) = 2.',
			'f receives 1. Several entries are the largest, so the gradient is shared evenly among them: x gets [0.5 0.5 0].'
		]
	],
	[
		'f = sum(mean(X, axis=2))',
		{ X: M23 },
		[
			'v1 is the mean of the entries of X, row by row: its first entry is (1 + (−2) + 0.5) ÷ 3 = −0.1667.',
			'v1 receives [1 1] and passes it on: the first entry of X gets 1 ÷ 3 = 0.3333.',
			'f is 0.9167, and a small step in any entry of X moves it by 0.3333 times that step.'
		]
	],
	[
		"f = sum(X' * [1;2])",
		{ X: M },
		[
			'v1 turns X over: its rows become columns.',
			'v2 multiplies v1 by [1; 2]: its first entry is 1 × 1 + 3 × 2 = 7.',
			'v2 receives [1; 1] and multiplies it by the other factor: the first entry of v1 gets 1 × 1 = 1.',
			'v1 receives [1 2; 1 2] and moves it back: X gets the gradient transposed; that is [1 1; 2 2].'
		]
	],
	[
		'f = x[2] * x[3]',
		{ x: [1, 2, 3] },
		[
			'v1 takes entry 2 of x: 2.',
			'v2 takes entry 3 of x: 3.',
			'v2 receives 2 and moves it back: entry 3 of x gets 2, and the others 0; x waits for 1 more path.',
			'v1 receives 3 and moves it back: entry 2 of x gets 3, and the others 0; with what came through v2, x has [0 3 2] in all.'
		]
	],
	[
		'f = sum(max(a, b))',
		{ a: [1, 5, 3], b: [2, 2, 3] },
		[
			'v1 takes the larger of a and b entry by entry: for the first entry, of 1 and 2 that is 2.',
			'v1 receives [1 1 1] and passes each entry to where its value came from: a gets [0 1 0.5]; b gets [1 0 0.5].'
		]
	],
	[
		'f = X + 1',
		{ X: [[1, 2, 3, 4, 5, 6, 7, 8]] },
		[
			'X takes its 8 values.',
			'f adds X and 1 entry by entry: for the first entry, 1 + 1 = 2.',
			'The backward pass starts at f with ones, for the gradient of the sum of its entries: ∂Σf/∂f is 1 everywhere.',
			'f receives its gradient and passes it on: X gets it unchanged.',
			'f has 1×8 entries, and a small step in any entry of X moves the sum of its entries by just as much.'
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
		'f is [3 7], and a small step in x[2] moves it, weighted by the seed, most: by 2 times that step.'
	);
	expect(sentencesOf('f = 2*x', { x: 3 }, 5)).toContain(
		'The backward pass starts at f with the seed that was given: 5.'
	);
});

test('of lists too long for a sentence the first entry is worked out', () => {
	const X = Array.from({ length: 50 }, (_, row) => [row, 1]);
	const all = sentencesOf('Y = X*W + b\nf = mean(Y)', { X, W: M, b: [1, 2] });
	for (const said of all) expect(said.length).toBeLessThan(220);
	expect(all).toContain(
		'Y adds v1 and b entry by entry: for the first entry, 3 + 1 = 4; b is repeated over the 50 rows.'
	);
	expect(all).toContain(
		'Y receives its gradient and passes it on: v1 gets it unchanged; b was repeated over the 50 rows, so these parts are added up: [0.5 0.5].'
	);
});
