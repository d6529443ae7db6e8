/** An operation that is none here: what a test adds to see that its record is enough. */
import { ofProduct } from '$graph/ops/breaks.ts';
import { unary } from '$graph/ops/elementwise.ts';
import { logistic } from '$graph/ops/logistic.ts';
import { call, product } from '$graph/ops/tex.ts';

/** log(1 + exp(x)) without the overflow of exp. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

export const mish = unary({
	title: 'mish',
	symbol: 'mish',
	syntax: { functions: ['mish'] },
	value: (x) => x * Math.tanh(softplus(x)),
	partials: [
		{
			of(x) {
				const share = Math.tanh(softplus(x));
				return share + x * (1 - share * share) * logistic(x);
			},
			code: (x) =>
				`np.tanh(np.logaddexp(${x}, 0)) + ${x} * (1 - np.tanh(np.logaddexp(${x}, 0)) ** 2) / (1 + np.exp(-${x}))`,
			tex: (x) =>
				`\\tanh(${call('\\operatorname{softplus}', x)}) + ${product(x, `\\left(1 - \\tanh^{2}(${call('\\operatorname{softplus}', x)})\\right) ${call('\\sigma', x)}`)}`
		}
	],
	tex: (x) => call('\\operatorname{mish}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'dead',
	says: '{y} multiplies {a} by the tanh of its softplus: {a=} becomes {y=}.',
	keeps:
		'Its input: the slope is the tanh of its softplus, plus the input times how fast that grows there.',
	breaks: (x, y) => ofProduct(x, Math.tanh(softplus(x)), y),
	code: {
		numpy: ([a = '']) => `${a} * np.tanh(np.logaddexp(${a}, 0))`,
		torch: ([a = '']) => `F.mish(${a})`
	},
	probes: [[0], [1.5], [-0.7], [-3]],
	definition: () => 'mish(x) = x .* tanh(softplus(x))'
});
