import { ofLogit, ofQuotient, plainly } from './breaks.ts';
import { logistic } from './logistic.ts';
import { unary } from './elementwise.ts';
import { call, either } from './tex.ts';

/** 1 − σ(x), as σ(−x) where σ(x) is so close to 1 that the difference would lose digits. */
const sigmoidSlope = (x: number, y: number): number => y * (y < 0.9 ? 1 - y : logistic(-x));

const sigmoidSlopeTex = (_x: string, y: string): string => `${y} \\left(1 - ${y}\\right)`;

export const sigmoid = unary({
	title: 'sigmoid',
	symbol: 'σ',
	syntax: { functions: ['sigmoid', 'σ'], elsewhere: ['logistic', 'sigma', 'expit', 'sigm'] },
	value: logistic,
	partials: [
		{
			of: sigmoidSlope,
			code: (_x, y) => `${y} * (1 - ${y})`,
			tex: sigmoidSlopeTex,
			cancels: {
				plain: (_x, y) => y * (1 - y),
				// 1 − σ(x) = 1 ÷ (1 + eˣ)
				code: (x, y) => `${y} / (1 + np.exp(${x}))`,
				product: { tex: sigmoidSlopeTex, factors: (x, y) => [y, logistic(-x)] }
			}
		}
	],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = logistic(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * sigmoidSlope(values[first[i]!]!, values[i]!);
		}
	},
	tex: (x) => call('\\sigma', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'saturated',
	says: '{y} squashes {a} to a number between 0 and 1: the sigmoid of {a=} is {y=}.',
	keeps: 'Its own result: the slope of a sigmoid is its result times 1 minus its result.',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `1 / (1 + np.exp(-${a}))`,
		jax: ([a = '']) => `jax.nn.sigmoid(${a})`,
		torch: ([a = '']) => `torch.sigmoid(${a})`
	},
	probes: [[0], [1], [-4]],
	definition: () => 'sigmoid(x) = 1/(1 + exp(-x))',
	apart: {
		at: (x) => x < -709,
		says: 'Written out like this, exp(−x) is infinite where x is below −709, and 0 times infinity leaves the gradient undefined; closed, the sigmoid takes another form there.'
	}
});

export const softsign = unary({
	title: 'softsign',
	symbol: 'ssgn',
	word: 'softsign',
	syntax: { functions: ['softsign'] },
	value: (x) => x / (1 + Math.abs(x)),
	partials: [
		{
			// ∞ ÷ ∞ is undefined, and what is undefined has no slope.
			of: (x, y) => (Number.isNaN(y) ? NaN : 1 / (1 + Math.abs(x)) ** 2),
			code: (x) => `1 / (1 + np.abs(${x})) ** 2`,
			tex: (x) => `\\frac{1}{\\left(1 + \\left|${x}\\right|\\right)^{2}}`
		}
	],
	tex: (x) => call('\\operatorname{softsign}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'saturated',
	says: '{y} divides {a} by 1 more than its size, which leaves a number between −1 and 1: {a=} becomes {y=}.',
	keeps: 'Its input: the slope is 1 divided by the square of 1 plus its size.',
	breaks: (x, y) => ofQuotient(x, 1 + Math.abs(x), y),
	code: {
		numpy: ([a = '']) => `${a} / (1 + np.abs(${a}))`,
		torch: ([a = '']) => `F.softsign(${a})`
	},
	probes: [[0.5], [1], [-4]],
	definition: () => 'softsign(x) = x/(1 + abs(x))'
});

export const hard_sigmoid = unary({
	title: 'hard sigmoid',
	symbol: 'hard',
	word: 'hard σ',
	syntax: { functions: ['hard_sigmoid'] },
	value: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
	partials: [
		{
			of: (x) => (x <= -3 || x >= 3 ? 0 : 1 / 6),
			code: (x) => `np.where(np.abs(${x}) >= 3, 0, 1 / 6)`,
			tex: (x) => either('\\tfrac{1}{6}', `{-3} < ${x} < 3`, '0')
		}
	],
	tex: (x) => call('\\operatorname{hard\\,sigmoid}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'saturated',
	says: '{y} is a sigmoid of {a} made of three straight lines, from 0 at −3 to 1 at 3: {a=} becomes {y=}.',
	keeps: 'Whether its input was between −3 and 3: the slope is 1/6 there and 0 elsewhere.',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.clip(${a} + 3, 0, 6) / 6`,
		// F.hardsigmoid divides by 6 in single precision on its way back.
		torch: ([a = '']) => `F.relu6(${a} + 3) / 6`,
		jax: ([a = '']) => `jax.nn.hard_sigmoid(${a})`
	},
	probes: [[0], [2.5], [-4], [5]],
	kink: {
		at: (x) => Math.abs(x) === 3,
		says: 'The hard sigmoid has corners at −3 and 3, and its slope there is taken as 0'
	},
	definition: () => 'hard_sigmoid(x) = where(x <= -3, 0, where(x >= 3, 1, x/6 + 0.5))',
	formula: () => 'hard_sigmoid(x) = clip(x + 3, 0, 6)/6'
});

export const logit = unary({
	title: 'logit',
	symbol: 'σ⁻¹',
	syntax: { functions: ['logit'] },
	value: (x) => Math.log(x) - Math.log1p(-x),
	partials: [
		{
			// + 0 as in log.
			of: (x) => 1 / ((x + 0) * (1 - x)),
			code: (x) => `1 / (${x} * (1 - ${x}))`,
			tex: (x) => `\\frac{1}{${x} (1 - ${x})}`,
			cancels: { plain: (x) => 1 / (x * (1 - x)) }
		}
	],
	tex: (x) => call('\\operatorname{logit}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} asks which input the sigmoid would turn into {a}: the logit of {a=} is {y=}.',
	keeps: 'Its input: the slope is 1 over the product of the input and what it lacks to 1.',
	breaks: ofLogit,
	code: {
		numpy: ([a = '']) => `np.log(${a}) - np.log1p(-${a})`,
		torch: ([a = '']) => `torch.logit(${a})`
	},
	probes: [[0.25], [0.5], [0.9]],
	definition: () => 'logit(x) = log(x) - log(1 - x)'
});
