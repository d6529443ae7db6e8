import { binary, unary } from './operation.ts';
import { call, product, raised } from './tex.ts';

/** b·a^(b−1), worked out where b is written as a number: 2·x rather than 2·x^(2−1). */
function powerRule(a: string, b: string): string {
	if (!/^\d+(\.\d+)?$/.test(b)) return product(b, raised(a, `${b} - 1`));
	const less = Number(b) - 1;
	if (less === 0) return '1';
	return product(b, less === 1 ? a : raised(a, String(less)));
}

export const pow = binary({
	title: 'power',
	symbol: '^',
	syntax: { operator: 'pow', functions: ['pow'] },
	value: (a, b) => a ** b,
	partials: [
		// x⁰ is flat, at 0 too, where the rule would multiply 0 by ∞.
		{ of: (a, b) => (b === 0 ? 0 : b * a ** (b - 1)), tex: powerRule },
		// 0ᵇ stays 0 for every b > 0; PyTorch takes 0 at b = 0 as well.
		{
			of: (a, b, y) => (a === 0 && b >= 0 ? 0 : y * Math.log(a)),
			tex: (a, _b, y) => `${y} \\ln ${a}`
		}
	],
	tex: (a, b) => `${a}^{${b}}`,
	precedence: 4,
	needs: [5, 1],
	gate: 'scales',
	says: '{y} raises {a} to the power {b}: {a=} to the power {b=} is {y=}.',
	keeps:
		'The base and the exponent for the slope along the base, and the result for the slope along the exponent.',
	probes: [
		[2, 3],
		[1.5, -2],
		[-3, 2],
		[0.25, 0.5],
		[4, 0]
	]
});

export const square = unary({
	title: 'square',
	symbol: 'x²',
	syntax: { functions: ['square'] },
	value: (x) => x * x,
	partials: [{ of: (x) => 2 * x, tex: (x) => product('2', x) }],
	tex: (x) => `${x}^{2}`,
	precedence: 4,
	needs: [5],
	gate: 'scales',
	says: '{y} multiplies {a} by itself: {a=} × {a=} = {y=}.',
	keeps: 'Its input: the slope of a square is twice that.',
	probes: [[3], [-0.5], [0]]
});

export const sqrt = unary({
	title: 'square root',
	symbol: '√',
	syntax: { functions: ['sqrt'] },
	value: (x) => Math.sqrt(x),
	// + 0 turns the root of −0 into 0: the slope at 0 is +∞ from whichever side of zero it is written.
	partials: [{ of: (_x, y) => 0.5 / (y + 0), tex: (_x, y) => `\\frac{1}{${product('2', y)}}` }],
	tex: (x) => `\\sqrt{${x}}`,
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} takes the square root of {a}: the root of {a=} is {y=}.',
	keeps: 'Its own result: the slope of a root is 1 divided by twice the root.',
	probes: [[4], [0.25], [2]],
	kink: {
		at: (x) => x === 0,
		says: 'The curve of a square root stands upright at 0, so its slope there is +∞'
	}
});

export const exp = unary({
	title: 'exponential',
	symbol: 'exp',
	syntax: { functions: ['exp'] },
	value: (x) => Math.exp(x),
	partials: [{ of: (_x, y) => y, tex: (_x, y) => y }],
	tex: (x) => `e^{${x}}`,
	precedence: 4,
	needs: [1],
	gate: 'scales',
	says: '{y} raises e to the power {a}: e to the power {a=} is {y=}.',
	keeps: 'Its own result: the exponential is its own slope.',
	probes: [[0], [2], [-3]]
});

export const log = unary({
	title: 'natural logarithm',
	symbol: 'ln',
	syntax: { functions: ['log', 'ln'] },
	value: (x) => Math.log(x),
	// + 0 as in sqrt: at 0 the slope is +∞, however the zero is signed.
	partials: [{ of: (x) => 1 / (x + 0), tex: (x) => `\\frac{1}{${x}}` }],
	tex: (x) => call('\\ln', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} takes the natural logarithm of {a}: the logarithm of {a=} is {y=}.',
	keeps: 'Its input: the slope of a logarithm is 1 divided by that.',
	probes: [[1], [0.5], [20]]
});

export const log1p = unary({
	title: 'logarithm of 1 + x',
	symbol: 'ln1p',
	syntax: { functions: ['log1p'] },
	value: (x) => Math.log1p(x),
	partials: [{ of: (x) => 1 / (1 + x), tex: (x) => `\\frac{1}{1 + ${x}}` }],
	tex: (x) => call('\\ln', `1 + ${x}`),
	precedence: 5,
	needs: [2],
	gate: 'scales',
	says: '{y} takes the natural logarithm of 1 + {a}: with {a} = {a=}, that is {y=}.',
	keeps: 'Its input: the slope is 1 divided by one more than that.',
	probes: [[0], [-0.5], [3]]
});
