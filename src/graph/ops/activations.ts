import { unary } from './operation.ts';
import { call, oneIf, raised } from './tex.ts';

/** exp only of numbers below 0, so that nothing overflows. */
function logistic(x: number): number {
	if (x >= 0) return 1 / (1 + Math.exp(-x));
	const power = Math.exp(x);
	return power / (1 + power);
}

export const sigmoid = unary({
	title: 'sigmoid',
	symbol: 'σ',
	syntax: { functions: ['sigmoid', 'σ'] },
	value: logistic,
	// 1 − σ(x) = σ(−x), which keeps its digits where σ(x) is close to 1.
	partials: [{ of: (x, y) => y * logistic(-x), tex: (_x, y) => `${y} \\left(1 - ${y}\\right)` }],
	tex: (x) => call('\\sigma', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} squashes {a} to a number between 0 and 1: the sigmoid of {a=} is {y=}.',
	keeps: 'Its own result: the slope of a sigmoid is its result times 1 minus its result.',
	probes: [[0], [1], [-4]]
});

export const tanh = unary({
	title: 'hyperbolic tangent',
	symbol: 'tanh',
	syntax: { functions: ['tanh'] },
	value: (x) => Math.tanh(x),
	// 1 − tanh² = 1/cosh², which keeps its digits where tanh is close to ±1.
	partials: [{ of: (x) => Math.cosh(x) ** -2, tex: (_x, y) => `1 - ${raised(y, '2')}` }],
	tex: (x) => call('\\tanh', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} squashes {a} to a number between −1 and 1: the tanh of {a=} is {y=}.',
	keeps: 'Its own result: the slope of tanh is 1 minus its square.',
	probes: [[0], [1], [-2]]
});

export const relu = unary({
	title: 'ReLU',
	symbol: 'ReLU',
	syntax: { functions: ['relu'] },
	value: (x) => Math.max(x, 0),
	partials: [
		{
			of: (x) => (x > 0 ? 1 : x <= 0 ? 0 : NaN),
			tex: (x) => oneIf(`${x} > 0`)
		}
	],
	tex: (x) => call('\\operatorname{relu}', x),
	precedence: 5,
	needs: [1],
	gate: 'routes',
	says: '{y} lets {a} through when it is above 0 and gives 0 otherwise: {a=} becomes {y=}.',
	keeps: 'Whether its input was above 0: the slope is 1 there and 0 elsewhere.',
	probes: [[2], [-3]],
	kink: { at: (x) => x === 0, says: 'ReLU has a corner at 0, and its slope there is taken as 0' }
});

export const softplus = unary({
	title: 'softplus',
	symbol: 'soft',
	syntax: { functions: ['softplus'] },
	// log(1 + exp(x)) without the overflow of exp.
	value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
	partials: [{ of: (x) => logistic(x), tex: (x) => call('\\sigma', x) }],
	tex: (x) => call('\\operatorname{softplus}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} is a ReLU of {a} with a rounded corner, ln(1 + exp({a})): {a=} becomes {y=}.',
	keeps: 'Its input: the slope of softplus is the sigmoid of that.',
	probes: [[0], [2], [-5]]
});
