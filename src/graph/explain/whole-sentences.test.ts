import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { M, M23, sentencesOf } from './testing/sentences-of.ts';

const told: readonly (readonly [string, Values, readonly string[]])[] = [
	[
		'f = sum(reshape(X, [3, 2]))',
		{ X: M23 },
		[
			'v1 holds the entries of X in the same order in other rows: 2×3 becomes 3×2.',
			'v1 moves the gradient back: X gets the gradient, folded back into its own shape; that is [1 1 1; 1 1 1].'
		]
	],
	[
		'f = sum(concat(a, b))',
		{ a: [1, 2], b: [3] },
		[
			'v1 joins its inputs end to end: [1 2 3].',
			'v1 moves the gradient back: a gets its own part of the gradient, [1 1], and b gets its own part of the gradient, which is 1.'
		]
	],
	[
		'f = sum([a, b; c, d])',
		{ a: 1, b: 2, c: 3, d: 4 },
		[
			'v1 puts its inputs side by side, which gives 2×2.',
			'v1 moves the gradient back: each input gets its own entry of the gradient.'
		]
	],
	[
		'p = softmax(z)\nf = p[1]',
		{ z: [1, 2, 3] },
		[
			'p turns the numbers of z (3) into shares that add up to 1: e to the power of each, divided by the sum of them all.',
			'f takes p[1] out of p (3): 0.09003.',
			'f moves the gradient back: p gets the gradient where the entries were taken, and 0 elsewhere; that is [1 0 0].',
			'p mixes: each entry of z gets its share times how far its gradient lies above the average weighted by the shares; that is [0.08193 −0.02203 −0.05989].'
		]
	],
	[
		'f = cross_entropy(Z, t)',
		{ Z: M23, t: [1, 2] },
		[
			'f makes probabilities of the scores Z (2×3) by softmax, and takes the mean over the rows of how surprising the right classes t are, counted from 1 or given by weights: 0.3061.',
			'f mixes: each score of Z gets 1 times its softmax, less 1 for the right class, divided by the number of rows, and t gets nothing.'
		]
	],
	[
		'f = mse(p, t)',
		{ p: [1, 2, 3], t: [1, 1, 1] },
		[
			'f squares how far p (3) is from t, entry by entry, and takes the mean: that is 1.667.',
			'f multiplies by its slope: each entry of p gets 1 times twice its distance to t, divided by 3, and each entry of t gets 1 times twice its distance to p, divided by 3.'
		]
	],
	[
		'f = dot(a, b)',
		{ a: [1, 2], b: [3, 4] },
		[
			'f is the dot product of a and b (2 each): entry times entry, added up, is 11.',
			'f swaps: a gets 1 times b, [3 4], and b gets 1 times a, [1 2].'
		]
	],
	[
		'f = sum(outer(a, b))',
		{ a: [1, 2], b: [3, 4] },
		[
			'v1 multiplies each entry of a (2) by each entry of b (2): one row for each entry of a, one column for each of b.',
			'v1 swaps, in matrix form: a gets the upstream gradient times b, [7 7], and b gets aᵀ times it, [3 3].'
		]
	],
	[
		'f = sum(X*X)',
		{ X: M },
		[
			'v1 is the matrix product of X (2×2) and X (2×2), which NumPy writes @: each entry is a row of X times a column of X, added up.',
			'v1 uses X in both places, and each use passes a gradient back: [3 7; 3 7] + [4 4; 6 6] = [7 11; 9 13].'
		]
	],
	[
		'f = norm(x) + logsumexp(x) + prod(x)',
		{ x: [3, 4] },
		[
			'v1 is the length of x (2), the root of the sum of its squares: 5.',
			'v2 is the logarithm of the sum of e to the power of each entry of x (2): 4.313.',
			'v4 multiplies the entries of x (2): 12.',
			'v4 swaps: each entry of x gets 1 times the product of the other factors; that is [4 3]; x waits for 2 more paths.',
			'v2 passes its part back to x, which adds it to what came through v4: [4 3] + [0.2689 0.7311] = [4.269 3.731]; x waits for 1 more path.',
			'v1 passes its part back to x, which adds it to what came before: [4.869 4.531] in all.'
		]
	],
	[
		'f = sum(where(a > b, a, b))',
		{ a: [1, 5, 3], b: [2, 2, 2] },
		[
			'v1 asks whether a (3) is greater than b (3), with 1 for yes and 0 for no, entry by entry, which gives [0 1 1].',
			'v2 takes a (3) where v1 (3) is not 0, and b (3) where it is, entry by entry, which gives [2 5 3].',
			'v2 sends each entry of [1 1 1] to where its value came from: v1 gets nothing, a gets [0 1 1] and b gets [1 0 0]; a and b wait for more paths.',
			'v1 receives zeros alone, so nothing passes to a and b.'
		]
	],
	[
		'f = mse(y, t)',
		{ y: 2, t: 1 },
		[
			'f squares how far y is from t, entry by entry, and takes the mean: that is 1.',
			'f multiplies by its slope: y gets 1 times twice its distance to t, which is 2, and t gets 1 times twice its distance to y, which is −2.'
		]
	],
	[
		'f = sum(relu(X[:, 3]))',
		{ X: M23 },
		[
			'v1 takes X[:, 3] out of X (2×3): [0.5 0.25].',
			'v2 lets every entry of v1 (2) through when it is above 0 and gives 0 otherwise: [0.5 0.25].',
			'v2 (ReLU) lets all entries of its gradient through, where its slope is not 0: v1 gets [1 1].',
			'v1 moves the gradient back: X gets the gradient where the entries were taken, and 0 elsewhere; that is [0 0 1; 0 0 1].'
		]
	],
	[
		'f = layer_norm(x)[1]',
		{ x: [1, 2, 3] },
		[
			'v1 takes the mean of each row of x (3) away and divides by how far the row spreads, so that every row has the mean 0 and the spread 1.',
			'f takes v1[1] out of v1 (3): −1.225.',
			'f moves the gradient back: v1 gets the gradient where the entries were taken, and 0 elsewhere; that is [1 0 0].',
			'v1 mixes: x gets what neither moves nor stretches a row as a whole, divided by the spread; that is [0.2041 −0.4082 0.2041].'
		]
	],
	[
		'f = cosine_similarity(a, b)',
		{ a: [1, 2], b: [3, 4] },
		[
			'f is the cosine of the angle between a (2) and b: their product, divided by both lengths.',
			'f mixes: a gets 1 times what turns it towards b, divided by its length, and b gets 1 times what turns it towards a, divided by its length.'
		]
	],
	[
		'f = sum(a/b)',
		{ a: [1, 0], b: [2, 0] },
		[
			'v1[2] is undefined because 0 ÷ 0 could be any number, so it has no value.',
			'f is undefined because v1 is in places.',
			'f is undefined, so what it passes back to v1 means nothing.',
			'v1 is undefined in places, so what it passes back to a and b means nothing there.',
			'f is undefined because in v1[2], 0 ÷ 0 could be any number, so it has no value.'
		]
	],
	[
		'f = sum(x^y)',
		{ x: [-2, 3], y: [2, 2] },
		[
			'v1 has no slope at some entries, so the gradient of y is undefined there; v1 passes [−4 6] to x.'
		]
	],
	[
		'f = nll(q, t)',
		{ q: [-1, -2, -3], t: 7 },
		[
			'f is undefined because there is no class 7: the 3 classes are numbered from 1.',
			'f is undefined, so what it passes back to q and t means nothing.',
			'f is undefined because there is no class 7: the 3 classes are numbered from 1.'
		]
	],
	[
		'f = 2*cross_entropy(z, t)',
		{ z: [0, 0], t: 0 },
		[
			'v1 is undefined because there is no class 0: the 2 classes are numbered from 1.',
			'f is undefined because v1 is.',
			'f is undefined because in v1, there is no class 0: the 2 classes are numbered from 1.'
		]
	],
	[
		'f = nll(q, t)',
		{ q: [-1, -2, -3], t: 1.4 },
		[
			'f takes, of the log-probabilities q (3), those of the right classes t, counted from 1 or given by weights, and minus their mean over the rows: 1. Here 1.4 is read as class 1.'
		]
	],
	[
		'f = nll(Q, t)',
		{ Q: M23, t: [1.6, 2] },
		[
			'f takes, of the log-probabilities Q (2×3), those of the right classes t, counted from 1 or given by weights, and minus their mean over the rows: −0.5. Here 1.6 is read as class 2.'
		]
	],
	[
		'f = bce(p, t)',
		{ p: [0.5, 1.5], t: [1, 1] },
		[
			'f is undefined because a probability lies between 0 and 1, and 1.5 does not.',
			'f is undefined because a probability lies between 0 and 1, and 1.5 does not.'
		]
	],
	[
		'f = sum(sqrt(a))',
		{ a: [1, 0] },
		[
			'v1 takes the square root of every entry of a (2): [1 0].',
			'v1 multiplies each entry of [1 1] by its slope there: a gets [0.5 +∞].',
			'f is 1, but v1 has entries without a finite slope, so not every gradient has a value.'
		]
	],
	[
		'f = nll(log_softmax(Z), t)',
		{ Z: M23, t: [1, 2] },
		[
			'v1 turns the numbers of Z (2×3) into the logarithms of shares that add up to 1 over axis 2, row by row: each number less the logarithm of the sum of all exponentials.',
			'f takes, of the log-probabilities v1 (2×3), those of the right classes t, counted from 1 or given by weights, and minus their mean over the rows: 0.3061.',
			'f routes: the right class of each row of v1 gets minus 1, divided by the number of rows, all others nothing, [−0.5 0 0; 0 −0.5 0], and t gets nothing.',
			'v1 mixes: each entry of Z gets its gradient, less its share of all gradients together; that is [−0.1981 0.01503 0.1831; 0.02235 −0.05105 0.0287].'
		]
	]
];

test.each(told)('%s at %j is told in words', (source, values, expected) => {
	const all = sentencesOf(source, values);
	expect(all.filter((said) => expected.includes(said))).toEqual(expected);
});
