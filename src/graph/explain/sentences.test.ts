import { expect, test } from 'vitest';
import { backwardOf, sentencesFromStart } from './testing/sentences-of.ts';

test('the neuron is told from start to rest', () => {
	expect(
		sentencesFromStart('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)', {
			w1: 1,
			x1: 3,
			w2: 2,
			x2: -2,
			b: 2
		})
	).toEqual([
		'Nothing is computed yet: the forward pass finds f from its inputs, one step at a time.',
		'The inputs take their values: w1 = 1, x1 = 3, w2 = 2, x2 = −2 and b = 2.',
		'v1 multiplies w1 and x1: 1 × 3 = 3.',
		'v2 multiplies w2 and x2: 2 × (−2) = −4.',
		'v3 adds v1 and v2: 3 + (−4) = −1.',
		'z adds v3 and b: −1 + 2 = 1.',
		'f squashes z to a number between 0 and 1: the sigmoid of 1 is 0.7311.',
		'The backward pass starts at f: ∂f/∂f = 1.',
		'f receives 1 and multiplies it by the slope of σ at z = 1: z gets 1 × 0.1966 = 0.1966.',
		'z is a sum: it passes 0.1966 unchanged to v3 and b.',
		'v3 is a sum: it passes 0.1966 unchanged to v1 and v2.',
		'v2 receives 0.1966 and multiplies it by the other input: w2 gets 0.1966 × (−2) = −0.3932, x2 gets 0.1966 × 2 = 0.3932.',
		'v1 receives 0.1966 and multiplies it by the other input: w1 gets 0.1966 × 3 = 0.5898, x1 gets 0.1966 × 1 = 0.1966.',
		'f is 0.7311, and a small step in w1 moves it most: by 0.5898 times that step.'
	]);
});

test('an undefined value is told with what made it, and what follows from it', () => {
	const told = sentencesFromStart('q = a / b\nf = q + 1', { a: 0, b: 0 });
	expect(told).toContain('q is undefined because 0 ÷ 0 could be any number, so it has no value.');
	expect(told).toContain('f is undefined because q is.');
});

const broken: readonly (readonly [string, Record<string, number>, string])[] = [
	[
		'f = x / y',
		{ x: 2, y: 0 },
		'f is +∞ because the quotient grows without end as the divisor nears 0. Move y away from 0.'
	],
	[
		'f = a/(x - y) + 1',
		{ a: 2, x: 1, y: 1 },
		'f is +∞ because in v2, the quotient grows without end as the divisor nears 0. v1 must not be 0.'
	],
	[
		'f = sqrt(x)',
		{ x: -3 },
		'f is undefined because a negative number has no square root. Move x up.'
	],
	[
		'f = log(x)',
		{ x: 0 },
		'f is −∞ because the logarithm falls without end as its input nears 0. Move x up.'
	],
	[
		'f = exp(x)',
		{ x: 800 },
		'f is +∞ because the exponential of 800 is too large: the largest number that a computer holds here is about 1.8 × 10³⁰⁸. Move x down.'
	]
];

test.each(broken)('at rest %s at %o names what has no finite value', (source, values, told) => {
	expect(sentencesFromStart(source, values).at(-1)).toBe(told);
});

test('an equation whose shown digits do not give the shown result says ≈', () => {
	expect(backwardOf('f = y*sin(x)', { x: 1.2, y: 1.2 })[0]).toBe(
		'f receives 1 and multiplies it by the other input: y gets 1 × 0.932 = 0.932, v1 gets 1 × 1.2 = 1.2.'
	);
	expect(sentencesFromStart('f = y*sin(x)', { x: 2.5, y: 3 })).toContain(
		'f multiplies y and v1: 3 × 0.5985 ≈ 1.795.'
	);
});

test('no sentence puts an undefined number into an equation', () => {
	for (const source of ['f = log(x) * 0', 'f = x/x + sqrt(x - 1)', 'f = x^y - x^y'])
		for (const x of [0, -1])
			for (const said of sentencesFromStart(source, source.includes('y') ? { x, y: -0.5 } : { x }))
				expect(said).not.toMatch(/[×+=] \(?undefined|NaN/);
});
