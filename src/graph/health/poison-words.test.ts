import { describe, expect, test } from 'vitest';
import { plain } from '../explain/plain.ts';
import type { Values } from '../tensor.ts';
import { poisonOf } from './poison.ts';
import { troubleWords } from './poison-words.ts';
import { contextOf } from './testing/context-of.ts';

/** All that is said of each pass, in a line. */
function said(source: string, values: Values): Partial<Record<'forward' | 'backward', string>> {
	const context = contextOf(source, values);
	const { forward, backward } = poisonOf(context);
	const line = (trouble = forward): string | undefined => {
		if (!trouble) return undefined;
		const { sentence, reason, more } = troubleWords(context, trouble);
		return [sentence, reason, ...more]
			.filter((each) => each.length > 0)
			.map((each) => plain(each, context.format))
			.join(' ');
	};
	const back = backward && line(backward);
	return { ...(forward && { forward: line(forward) ?? '' }), ...(back && { backward: back }) };
}
const LARGEST = 'the largest number that a computer holds here is about 1.8 × 10³⁰⁸';

describe('what made the first number that is not finite, going forward', () => {
	test.each([
		[
			'f = 1/x',
			{ x: 0 },
			'f = 1 ÷ 0 made the first infinite number. The quotient grows without end as the divisor nears 0.'
		],
		[
			'u = x/y\nv = u + 1\nf = 2*v',
			{ x: 0, y: 0 },
			'u = 0 ÷ 0 made the first undefined number; it reached f along 2 steps. 0 ÷ 0 could be any number, so it has no value.'
		],
		[
			'f = log(x)',
			{ x: 0 },
			'f = log(0) made the first infinite number. The logarithm falls without end as its input nears 0.'
		],
		[
			'f = w*sqrt(x)',
			{ w: 2, x: -1 },
			'v1 = sqrt(−1) made the first undefined number; it reached f along 1 step. A negative number has no square root.'
		],
		[
			'f = exp(x)',
			{ x: 1000 },
			`f = exp(1000) made the first infinite number. The exponential of 1000 is too large: ${LARGEST}.`
		],
		[
			'f = 1/x - 1/y',
			{ x: 0, y: 0 },
			'v1 = 1 ÷ 0 made the first infinite number; it reached f along 1 step. The quotient grows without end as the divisor nears 0. Then f = +∞ − (+∞) made an undefined number of it: two infinities do not cancel, as what is left of them could be any number. One more value makes such a number of its own.'
		],
		[
			'f = 1/(1 + exp(-x))',
			{ x: -1000 },
			`v2 = exp(1000) made the first infinite number; it went as far as v3, and f is finite. The exponential of 1000 is too large: ${LARGEST}.`
		],
		[
			'L = log(W)\nf = sum(L)',
			{
				W: [
					[1, -1],
					[2, 3]
				]
			},
			'L[1, 2] = log(−1) made the first undefined number (1 of 4 entries); it reached f along 1 step. A negative number has no logarithm.'
		],
		[
			'f = cross_entropy(z, t)',
			{ z: [1, 2, 3], t: 5 },
			'f = cross_entropy(z, t) made the first undefined number. There is no class 5: the 3 classes are numbered from 1.'
		],
		[
			'f = x^a',
			{ x: -2, a: 0.5 },
			'f = (−2)^0.5 made the first undefined number. A negative number to a power that is not whole has no real value.'
		],
		[
			'f = sum(X*Y)',
			{ X: [[1e200, 1]], Y: [[1e200], [1]] },
			`v1 = X @ Y made the first infinite number; it reached f along 1 step. A sum or a product on the way is too large: ${LARGEST}.`
		],
		['f = x + 1', { x: NaN }, 'x was given as undefined; it reached f along 1 step.']
	] satisfies [string, Values, string][])('%s at %j', (source, values, words) => {
		expect(said(source, values).forward).toBe(words);
	});
});

describe('the same on the way back', () => {
	test.each([
		[
			'f = where(x > 0, sqrt(x), x)',
			{ x: 0 },
			'On the way back, v2 passes 0 × (+∞) to x: the first undefined gradient. v2 has an infinite slope at x = 0, and 0 times infinity has no value, although nothing was to be passed on.'
		],
		[
			'f = where(x > 0, sqrt(x), x)',
			{ x: -4 },
			'On the way back, v2 passes 0 × undefined to x: the first undefined gradient. v2 has no slope at x = −4, and even 0 times an undefined number is undefined.'
		],
		[
			'f = sum(sqrt(x))',
			{ x: [1, 0, 2] },
			'On the way back, v1 passes 1 × (+∞) to x[2]: the first infinite gradient. v1 has an infinite slope at x[2] = 0.'
		],
		[
			'u = x*y\nf = u*k + u*k',
			{ x: 1e110, y: 1e-100, k: 1e200 },
			`On the way back, u passes 2e+200 × 1e+110 to y: the first infinite gradient. Both numbers are finite, but their product is too large: ${LARGEST}.`
		],
		[
			'f = c*log(x)',
			{ c: 2, x: -1 },
			'On the way back, f passes 1 × undefined to c: the first undefined gradient. The rule uses v1, which stopped being finite on the way forward.'
		],
		[
			'f = cross_entropy(z, t)',
			{ z: [1, 2, 3], t: 5 },
			'On the way back, f gives z[1] the first undefined gradient. There is no class 5: the 3 classes are numbered from 1.'
		],
		[
			'f = k*x + k*sin(x)',
			{ k: 1.5e308, x: 0 },
			`On the way back, the paths to x add up to the first infinite gradient. Each of them is finite, but their sum is too large: ${LARGEST}.`
		]
	] satisfies [string, Values, string][])('%s at %j', (source, values, words) => {
		expect(said(source, values).backward).toBe(words);
	});
});

test('a slope can be missing where every value is there, and a value where the target is', () => {
	expect(Object.keys(said('f = where(x > 0, sqrt(x), x)', { x: 0 }))).toEqual(['backward']);
	expect(said('f = where(x > 0, sqrt(x), x)', { x: -4 }).forward).toBe(
		'v2 = sqrt(−4) made the first undefined number; it went no further, and f is finite. A negative number has no square root.'
	);
});

test('nothing is said where all that the target needs is finite', () => {
	expect(said('f = sigmoid(w*x)', { w: 1, x: 2 })).toEqual({});
	expect(said('u = 1/0\nf = x', { x: 1 })).toEqual({});
});

test('in an opened operation whose numbers are others than when it is closed, that is said', () => {
	const source = 'f = tanh(x)';
	const [open = ''] = contextOf(source, { x: 800 }).graph.nodes.flatMap((node) =>
		node.kind === 'operation' ? (node.opens ?? []) : []
	);
	const context = contextOf(source, { x: 800 }, new Set([open]));
	const { forward } = poisonOf(context);
	const { more } = troubleWords(context, forward!);
	expect(more.map((each) => plain(each, context.format)).join(' ')).toContain(
		'closed, tanh takes another form there'
	);
});
