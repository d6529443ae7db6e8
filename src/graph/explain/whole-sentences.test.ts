import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { M, M23, sentencesOf } from './testing/sentences-of.ts';

const told: readonly (readonly [string, Values, readonly string[]])[] = [
	[
		'f = sum(reshape(X, [3, 2]))',
		{ X: M23 },
		[
			'v1 holds the entries of X in the same order in other rows: 2×3 becomes 3×2.',
			'v1 receives [1 1; 1 1; 1 1] and moves it back: X gets the gradient in its own shape; that is [1 1 1; 1 1 1].'
		]
	],
	[
		'f = sum(concat(a, b))',
		{ a: [1, 2], b: [3] },
		[
			'v1 joins a and b end to end: [1 2 3].',
			'v1 receives [1 1 1] and moves it back: a gets the first 2 entries of the gradient, [1 1]; b gets the last entry of the gradient, 1.'
		]
	],
	[
		'f = sum([a, b; c, d])',
		{ a: 1, b: 2, c: 3, d: 4 },
		[
			'v1 puts its inputs side by side, which gives 2×2.',
			'v1 receives [1 1; 1 1] and moves it back: each input gets its own entry of the gradient.'
		]
	],
	[
		'p = softmax(z)\nf = p[1]',
		{ z: [1, 2, 3] },
		[
			'p turns the numbers of z into shares that add up to 1: its first entry is e^1 ÷ (e^1 + e^2 + e^3) = 0.09003.',
			'f takes entry 1 of p: 0.09003.',
			'f receives 1 and moves it back: entry 1 of p gets 1, and the others 0.',
			'p receives [1 0 0] and shares it out: the average of the gradient, weighted by the shares, is 0.09003, and the first entry of z gets 0.09003 × (1 − 0.09003) ≈ 0.08193.'
		]
	],
	[
		'f = cross_entropy(Z, t)',
		{ Z: M23, t: [1, 2] },
		[
			'f makes probabilities of each row of Z by softmax; in the first row the right class, number 1, gets 0.6037, and −ln 0.6037 ≈ 0.5046; the mean over the 2 rows is 0.3061.',
			'f receives 1 and shares it out: in the first row the right class of Z gets 1 × (0.6037 − 1) ÷ 2 ≈ −0.1981, and the others 1 × their own probability ÷ 2; nothing passes to t, which only names the class.'
		]
	],
	[
		'f = mse(p, t)',
		{ p: [1, 2, 3], t: [1, 1, 1] },
		[
			'f is the mean of the squares of how far p is from t: ((1 − 1)² + (2 − 1)² + (3 − 1)²) ÷ 3 = 1.667.',
			'f receives 1 and multiplies it by its slopes: the first entry of p gets 1 × 2 × (1 − 1) ÷ 3 = 0; the first entry of t gets 1 × 2 × (1 − 1) ÷ 3 = 0.'
		]
	],
	[
		'f = dot(a, b)',
		{ a: [1, 2], b: [3, 4] },
		[
			'f is the dot product of a and b: 1 × 3 + 2 × 4 = 11.',
			'f receives 1 and multiplies it by the other factor: the first entry of a gets 1 × 3 = 3; the first entry of b gets 1 × 1 = 1.'
		]
	],
	[
		'f = sum(outer(a, b))',
		{ a: [1, 2], b: [3, 4] },
		[
			'v1 multiplies each entry of a by each entry of b: its first entry is 1 × 3 = 3.',
			'v1 receives [1 1; 1 1] and multiplies it by the other factor: the first entry of a gets 1 × 3 + 1 × 4 = 7; the first entry of b gets 1 × 1 + 1 × 2 = 3.'
		]
	],
	[
		'f = sum(X*X)',
		{ X: M },
		[
			'v1 multiplies X by X: its first entry is 1 × 1 + 2 × 3 = 7.',
			'v1 uses X in both places, and each use passes a gradient back: [3 7; 3 7] + [4 4; 6 6] = [7 11; 9 13].'
		]
	],
	[
		'f = norm(x) + logsumexp(x) + prod(x)',
		{ x: [3, 4] },
		[
			'v1 is the length of x, the root of the sum of its squares: √(3² + 4²) = 5.',
			'v2 is the logarithm of the sum of e to the power of each entry of x: ln(e^3 + e^4) = 4.313.',
			'v4 multiplies the entries of x: 3 × 4 = 12.',
			'v4 receives 1 and multiplies it by the other factors: each entry of x gets 1 × the product of the other factors; that is [4 3]; x waits for 2 more paths.',
			'v2 receives 1 and multiplies it by its slopes: the first entry of x gets 1 × e^(3 − 4.313) ≈ 0.2689; with what came through v4, x has [4.269 3.731] so far.',
			'v1 receives 1 and multiplies it by its slopes: the first entry of x gets 1 × 3 ÷ 5 = 0.6; with what came before, x has [4.869 4.531] in all.'
		]
	],
	[
		'f = sum(where(a > b, a, b))',
		{ a: [1, 5, 3], b: [2, 2, 2] },
		[
			'v1 asks whether a is greater than b, with 1 for yes and 0 for no, entry by entry: for the first entry, the answer to 1 > 2 is 0.',
			'v2 takes a where v1 is not 0, and b where it is, entry by entry: for the first entry, with v1 = 0, that is 2.',
			'v2 receives [1 1 1] and passes each entry to where its value came from: v1 gets 0; a gets [0 1 1]; b gets [1 0 0]; a and b wait for more paths.',
			'v1 receives zeros alone, so nothing passes to a and b.'
		]
	],
	[
		'f = mse(y, t)',
		{ y: 2, t: 1 },
		[
			'f is the mean of the squares of how far y is from t: (2 − 1)² = 1.',
			'f receives 1 and multiplies it by its slopes: y gets 1 × 2 × (2 − 1) = 2; t gets 1 × 2 × (1 − 2) = −2.'
		]
	],
	[
		'f = sum(relu(X[:, 3]))',
		{ X: M23 },
		[
			'v1 takes X[:, 3] out of X: [0.5 0.25].',
			'v2 lets every entry of v1 through when it is above 0 and gives 0 otherwise: for the first entry, 0.5 becomes 0.5.',
			'v2 receives [1 1] and passes it where the slope of ReLU is not 0: in all entries, so v1 gets [1 1].',
			'v1 receives [1 1] and moves it back: X gets the gradient where the entries were taken, and 0 elsewhere; that is [0 0 1; 0 0 1].'
		]
	],
	[
		'f = layer_norm(x)[1]',
		{ x: [1, 2, 3] },
		[
			'v1 subtracts from x its mean, 2, and divides by its standard deviation, 0.8165: its first entry is (1 − 2) ÷ 0.8165 = −1.225.',
			'f takes entry 1 of v1: −1.225.',
			'f receives 1 and moves it back: entry 1 of v1 gets 1, and the others 0.',
			'v1 receives [1 0 0] and shares it out: the first entry of x gets (1 − 0.3333 − (−1.225) × (−0.4082)) ÷ 0.8165 = 0.2041.'
		]
	],
	[
		'f = cosine_similarity(a, b)',
		{ a: [1, 2], b: [3, 4] },
		[
			'f is the cosine of the angle between a and b: their product, divided by both lengths.',
			'f receives 1 and shares it out: a gets 1 × what turns it towards b ÷ its length, [0.07155 −0.03578]; b gets 1 × what turns it towards a ÷ its length, [−0.02862 0.02147].'
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
			'f takes the entry of q for class 1, and turns its sign: −(−1) = 1. Here 1.4 is read as class 1.'
		]
	],
	[
		'f = nll(Q, t)',
		{ Q: M23, t: [1.6, 2] },
		[
			'f takes of each row of Q the entry of its class, in the first row −2 for class 2, and is minus their mean: −0.5. Here 1.6 is read as class 2.'
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
			'v1 takes the square root of every entry of a: for the first entry, the root of 1 is 1.',
			'v1 receives [1 1] and multiplies each entry by the slope of the square root there: the first entry of a gets 1 × 0.5 = 0.5.',
			'f is 1, but v1 has entries without a finite slope, so not every gradient has a value.'
		]
	],
	[
		'f = nll(log_softmax(Z), t)',
		{ Z: M23, t: [1, 2] },
		[
			'v1 takes the logarithm of the softmax of Z, row by row: its first entry is 1 − ln(e^1 + e^(−2) + e^0.5) = −0.5046.',
			'f takes of each row of v1 the entry of its class, in the first row −0.5046 for class 1, and is minus their mean: 0.3061.',
			'f receives 1 and passes it to what its value came from: in the first row of v1 the entry for class 1 gets −1 ÷ 2 = −0.5, and the others 0; nothing passes to t, which only names the class.',
			'v1 receives [−0.5 0 0; 0 −0.5 0] and shares it out: the gradients add up to −0.5, and the first entry of Z gets −0.5 − 0.6037 × (−0.5) ≈ −0.1981.'
		]
	]
];

test.each(told)('%s at %j is told in words', (source, values, expected) => {
	const all = sentencesOf(source, values);
	expect(all.filter((said) => expected.includes(said))).toEqual(expected);
});

test('no hole of a record stays empty: four inputs of max, a scalar in huber', () => {
	const four = sentencesOf('f = sum(max(a, b, c, d))', { a: [1, 4], b: 3, c: 2, d: 0 });
	expect(four.join('\n')).toContain('each input gets the gradient where it is the largest');
	const huber = sentencesOf('f = huber(p, t)', { p: 1, t: 3 }).join('\n');
	expect(huber).toContain(
		'f is the mean of half the squared distance of p from t, which goes on as a straight line where the distance is above delta = 1: 1 × (|1 − 3| − 1 ÷ 2) = 1.5.'
	);
	expect(huber).toContain('p gets 1 × (−1) = −1; t gets 1 × 1 = 1.');
	for (const said of [...four, huber]) expect(said).not.toMatch(/ {2}|,,| ,/);
});
