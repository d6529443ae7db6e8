import { ofExponential, plainly } from './breaks.ts';
import { unary } from './elementwise.ts';
import { logistic } from './logistic.ts';
import { call, raised } from './tex.ts';

export const sinh = unary({
	title: 'hyperbolic sine',
	symbol: 'sinh',
	syntax: { functions: ['sinh'], elsewhere: ['sh'] },
	value: (x) => Math.sinh(x),
	partials: [
		{ of: (x) => Math.cosh(x), code: (x) => `np.cosh(${x})`, tex: (x) => call('\\cosh', x) }
	],
	tex: (x) => call('\\sinh', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the hyperbolic sine of {a}: the sinh of {a=} is {y=}.',
	keeps: 'Its input: the slope of sinh is the cosh of that.',
	breaks: ofExponential,
	code: { numpy: ([a = '']) => `np.sinh(${a})`, torch: ([a = '']) => `torch.sinh(${a})` },
	probes: [[0], [1], [-2.5]],
	definition: () => 'sinh(x) = (exp(x) - exp(-x))/2'
});

export const cosh = unary({
	title: 'hyperbolic cosine',
	symbol: 'cosh',
	syntax: { functions: ['cosh'], elsewhere: ['ch'] },
	value: (x) => Math.cosh(x),
	partials: [
		{ of: (x) => Math.sinh(x), code: (x) => `np.sinh(${x})`, tex: (x) => call('\\sinh', x) }
	],
	tex: (x) => call('\\cosh', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the hyperbolic cosine of {a}: the cosh of {a=} is {y=}.',
	keeps: 'Its input: the slope of cosh is the sinh of that.',
	breaks: ofExponential,
	code: { numpy: ([a = '']) => `np.cosh(${a})`, torch: ([a = '']) => `torch.cosh(${a})` },
	probes: [[0], [1], [-2.5]],
	definition: () => 'cosh(x) = (exp(x) + exp(-x))/2'
});

/**
 * 1 − tanh² by the result while that keeps 14 digits; beyond, 1/cosh², which keeps them where tanh is close
 * to ±1, divided twice because the square would overflow first.
 */
function tanhSlope(x: number, y: number): number {
	if (Math.abs(y) < 0.9) return (1 - y) * (1 + y);
	const cosh = Math.cosh(x);
	return 1 / cosh / cosh;
}

export const tanh = unary({
	title: 'hyperbolic tangent',
	symbol: 'tanh',
	syntax: { functions: ['tanh'], elsewhere: ['th'] },
	value: (x) => Math.tanh(x),
	partials: [
		{
			of: tanhSlope,
			code: (_x, y) => `1 - ${y} ** 2`,
			tex: (_x, y) => `1 - ${raised(y, '2')}`,
			cancels: {
				plain: (_x, y) => 1 - y * y,
				code: (x) => `1 / np.cosh(${x}) ** 2`,
				product: {
					tex: (_x, y) => `\\left(1 - ${y}\\right) \\left(1 + ${y}\\right)`,
					factors: (x) => [2 * logistic(-2 * x), 2 * logistic(2 * x)]
				}
			}
		}
	],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.tanh(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * tanhSlope(values[first[i]!]!, values[i]!);
		}
	},
	tex: (x) => call('\\tanh', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'saturated',
	symbolic: true,
	says: '{y} squashes {a} to a number between −1 and 1: the tanh of {a=} is {y=}.',
	keeps: 'Its own result: the slope of tanh is 1 minus its square.',
	breaks: plainly,
	code: { numpy: ([a = '']) => `np.tanh(${a})`, torch: ([a = '']) => `torch.tanh(${a})` },
	probes: [[0], [1], [-2]],
	definition: () => 'tanh(x) = (exp(x) - exp(-x))/(exp(x) + exp(-x))',
	apart: {
		at: (x) => Math.abs(x) > 709,
		says: 'Written out like this, an exponential is infinite where x is beyond 709 or −709, and infinity divided by infinity is undefined; closed, tanh takes another form there.'
	}
});
