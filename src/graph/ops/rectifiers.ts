import { ofProduct, plainly } from './breaks.ts';
import { logistic } from './logistic.ts';
import { density, normal } from './normal.ts';
import { unary } from './elementwise.ts';
import { call, either, oneIf, product } from './tex.ts';

/** PyTorch’s default. */
const LEAK = 0.01;

const RELU_WORDS = [
	{
		holds: (x: number) => x > 0,
		words: {
			says: '{a} = {a=} is above 0, so {y} lets it through: {y=}.',
			keeps: 'That {a} was above 0: the slope is 1 there.'
		}
	},
	{
		holds: (x: number) => x < 0,
		words: {
			says: '{a} = {a=} is below 0, so {y} is 0.',
			keeps: 'That {a} was below 0: the slope is 0 there.'
		}
	},
	{
		holds: (x: number) => x === 0,
		words: {
			says: '{a} is 0, so {y} is 0.',
			keeps: 'That {a} was 0, at the corner: the slope is taken as 0 there.'
		}
	}
];

/** An undefined x is handed on, as in PyTorch: it is not at most 0. */
const reluSlope = (x: number): number => (x <= 0 ? 0 : 1);

export const relu = unary({
	title: 'ReLU',
	symbol: 'ReLU',
	syntax: { functions: ['relu'] },
	value: (x) => Math.max(x, 0),
	partials: [{ of: reluSlope, code: (x) => `${x} > 0`, tex: (x) => oneIf(`${x} > 0`) }],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.max(values[first[i]!]!, 0);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * reluSlope(values[first[i]!]!);
		}
	},
	tex: (x) => call('\\operatorname{relu}', x),
	precedence: 5,
	needs: [1],
	gate: 'routes',
	fades: 'dead',
	says: '{y} lets {a} through when it is above 0 and gives 0 otherwise: {a=} becomes {y=}.',
	keeps: 'Whether its input was above 0: the slope is 1 there and 0 elsewhere.',
	step: ([x]) => RELU_WORDS.find(({ holds }) => holds(x))?.words ?? {},
	breaks: plainly,
	code: {
		jax: ([a = '']) => `jax.nn.relu(${a})`,
		numpy: ([a = '']) => `np.maximum(${a}, 0)`,
		torch: ([a = '']) => `torch.relu(${a})`
	},
	probes: [[2], [-3]],
	kink: { at: (x) => x === 0, says: 'ReLU has a corner at 0, and its slope there is taken as 0' },
	// Not max(x, 0), which halves the slope at 0; and what is no number stays none.
	definition: () => 'relu(x) = where(x <= 0, 0, x)',
	formula: () => 'relu(x) = max(x, 0)'
});

export const leaky_relu = unary({
	title: 'leaky ReLU',
	symbol: 'leak',
	word: 'leaky ReLU',
	syntax: { functions: ['leaky_relu'] },
	value: (x) => (x > 0 ? x : LEAK * x),
	partials: [
		{
			of: (x) => (x > 0 ? 1 : LEAK),
			code: (x) => `np.where(${x} > 0, 1, ${LEAK})`,
			tex: (x) => either('1', `${x} > 0`, String(LEAK))
		}
	],
	tex: (x) => call('\\operatorname{leaky\\,relu}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} keeps {a} when it is above 0 and takes a hundredth of it otherwise: {a=} becomes {y=}.',
	keeps: 'Whether its input was above 0: the slope is 1 there and 0.01 elsewhere.',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.where(${a} > 0, ${a}, 0.01 * ${a})`,
		torch: ([a = '']) => `F.leaky_relu(${a})`
	},
	probes: [[2], [-3]],
	kink: {
		at: (x) => x === 0,
		says: 'Leaky ReLU has a corner at 0, and its slope there is taken as 0.01'
	},
	definition: () => `leaky_relu(x) = where(x > 0, x, ${LEAK}*x)`
});

export const softplus = unary({
	title: 'softplus',
	symbol: 'soft',
	word: 'softplus',
	syntax: { functions: ['softplus'] },
	// log(1 + exp(x)) without the overflow of exp.
	value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
	partials: [
		{
			of: (x) => logistic(x),
			code: (x) => `1 / (1 + np.exp(-${x}))`,
			tex: (x) => call('\\sigma', x)
		}
	],
	tex: (x) => call('\\operatorname{softplus}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'dead',
	says: '{y} is a ReLU of {a} with a rounded corner, ln(1 + exp({a})): {a=} becomes {y=}.',
	keeps: 'Its input: the slope of softplus is the sigmoid of that.',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.logaddexp(${a}, 0)`,
		torch: ([a = '']) => `F.softplus(${a}, threshold=40)`
	},
	probes: [[0], [2], [-5]],
	definition: () => 'softplus(x) = max(x, 0) + log(1 + exp(-abs(x)))',
	formula: () => 'softplus(x) = log(1 + exp(x))'
});

export const elu = unary({
	title: 'exponential linear unit',
	symbol: 'ELU',
	syntax: { functions: ['elu'] },
	value: (x) => (x > 0 ? x : Math.expm1(x)),
	partials: [
		{
			of: (x) => (x > 0 ? 1 : Math.exp(x)),
			code: (x) => `np.where(${x} > 0, 1, np.exp(np.minimum(${x}, 0)))`,
			tex: (x) => either('1', `${x} > 0`, `e^{${x}}`)
		}
	],
	tex: (x) => call('\\operatorname{elu}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'dead',
	says: '{y} keeps {a} when it is above 0 and bends towards −1 below: {a=} becomes {y=}.',
	keeps: 'Its input: the slope is 1 above 0, and e to the power of the input below.',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.where(${a} > 0, ${a}, np.expm1(np.minimum(${a}, 0)))`,
		jax: ([a = '']) => `jax.nn.elu(${a})`,
		torch: ([a = '']) => `F.elu(${a})`
	},
	probes: [[2], [-0.5], [-4]],
	// Where the exponential is not taken it gets 0, as 0 times the slope of one that overflows is undefined.
	definition: () => 'elu(x) = where(x > 0, x, exp(where(x > 0, 0, x)) - 1)',
	formula: () => 'elu(x) = where(x > 0, x, exp(x) - 1)'
});

export const gelu = unary({
	title: 'Gaussian error linear unit',
	symbol: 'GELU',
	syntax: { functions: ['gelu'] },
	// The exact form by the error function, as is PyTorch’s default; not the approximation by tanh.
	value: (x) => x * normal(x),
	partials: [
		{
			of: (x) => normal(x) + x * density(x),
			code: (x) =>
				`0.5 * (1 + np.vectorize(math.erf)(${x} / math.sqrt(2))) + ${x} * np.exp(-(${x} ** 2) / 2) / np.sqrt(2 * np.pi)`,
			tex: (x) => `${call('\\Phi', x)} + ${product(x, call('\\varphi', x))}`
		}
	],
	tex: (x) => call('\\operatorname{gelu}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'dead',
	says: '{y} multiplies {a} by the share of the bell curve that lies below it: {a=} becomes {y=}.',
	keeps:
		'Its input: the slope is the share of the bell curve below it (Φ), plus the input times the height of the curve there (φ).',
	breaks: (x, y) => ofProduct(x, normal(x), y),
	code: {
		numpy: ([a = '']) => `0.5 * ${a} * (1 + np.vectorize(math.erf)(${a} / math.sqrt(2)))`,
		torch: ([a = '']) => `F.gelu(${a})`
	},
	probes: [[0], [1.5], [-0.7], [-3]],
	definition: () => 'gelu(x) = 0.5*x .* (1 + erf(x/sqrt(2)))'
});

export const silu = unary({
	title: 'sigmoid linear unit',
	symbol: 'SiLU',
	syntax: { functions: ['silu', 'swish'] },
	value: (x) => x * logistic(x),
	partials: [
		{
			of: (x) => logistic(x) + x * logistic(x) * logistic(-x),
			code: (x, y) => `(1 + ${x} - ${y}) / (1 + np.exp(-${x}))`,
			tex: (x, y) =>
				`${call('\\sigma', x)} + ${product(y, `\\left(1 - ${call('\\sigma', x)}\\right)`)}`
		}
	],
	tex: (x) => call('\\operatorname{silu}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'dead',
	says: '{y} multiplies {a} by its own sigmoid: {a=} becomes {y=}.',
	keeps:
		'Its input and its result: the slope is the sigmoid of the input, and of the result what that sigmoid lacks to 1.',
	breaks: (x, y) => ofProduct(x, logistic(x), y),
	code: {
		numpy: ([a = '']) => `${a} / (1 + np.exp(-${a}))`,
		torch: ([a = '']) => `F.silu(${a})`,
		jax: ([a = '']) => `jax.nn.silu(${a})`
	},
	probes: [[0], [1.5], [-1], [-6]],
	definition: () => 'silu(x) = x .* sigmoid(x)'
});
