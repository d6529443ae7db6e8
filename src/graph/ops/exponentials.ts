import { ofExponential, ofLogarithm, plainly } from './breaks.ts';
import { errorFunction } from './error-function.ts';
import { unary } from './elementwise.ts';
import { call, product, raised } from './tex.ts';

export const exp = unary({
	title: 'exponential',
	symbol: 'exp',
	syntax: { functions: ['exp'] },
	value: (x) => Math.exp(x),
	partials: [{ of: (_x, y) => y, code: (_x, y) => y, tex: (_x, y) => y }],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.exp(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--) adjoints[first[i]!]! += adjoints[i]! * values[i]!;
		}
	},
	tex: (x) => `e^{${x}}`,
	precedence: 4,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} raises e to the power {a}: e^{a=} = {y=}.',
	keeps: 'Its own result: the exponential is its own slope.',
	breaks: ofExponential,
	code: { numpy: ([a = '']) => `np.exp(${a})`, torch: ([a = '']) => `torch.exp(${a})` },
	probes: [[0], [2], [-3]]
});

export const log = unary({
	title: 'natural logarithm',
	symbol: 'ln',
	syntax: { functions: ['log', 'ln'] },
	value: (x) => Math.log(x),
	// + 0 as in sqrt: at 0 the slope is +∞, however the zero is signed.
	partials: [{ of: (x) => 1 / (x + 0), code: (x) => `1 / ${x}`, tex: (x) => `\\frac{1}{${x}}` }],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.log(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * (1 / (values[first[i]!]! + 0));
		}
	},
	tex: (x) => call('\\ln', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the natural logarithm of {a}: the logarithm of {a=} is {y=}.',
	keeps: 'Its input: the slope of a logarithm is 1 divided by that.',
	breaks: ofLogarithm,
	code: { numpy: ([a = '']) => `np.log(${a})`, torch: ([a = '']) => `torch.log(${a})` },
	probes: [[1], [0.5], [20]]
});

export const log1p = unary({
	title: 'logarithm of 1 + x',
	symbol: 'ln1p',
	word: 'log1p',
	syntax: { functions: ['log1p'] },
	value: (x) => Math.log1p(x),
	partials: [
		{ of: (x) => 1 / (1 + x), code: (x) => `1 / (1 + ${x})`, tex: (x) => `\\frac{1}{1 + ${x}}` }
	],
	tex: (x) => call('\\ln', `1 + ${x}`),
	precedence: 5,
	needs: [2],
	gate: 'scales',
	says: '{y} takes the natural logarithm of 1 + {a}: with {a} = {a=}, that is {y=}.',
	keeps: 'Its input: the slope is 1 divided by one more than that.',
	breaks: (x, y) => ofLogarithm(1 + x, y),
	code: { numpy: ([a = '']) => `np.log1p(${a})`, torch: ([a = '']) => `torch.log1p(${a})` },
	probes: [[0], [-0.5], [3]],
	definition: () => 'log1p(x) = log(1 + x)'
});

export const expm1 = unary({
	title: 'exponential minus 1',
	symbol: 'em1',
	word: 'expm1',
	syntax: { functions: ['expm1'] },
	value: (x) => Math.expm1(x),
	// Not y + 1, which loses every digit far below 0.
	partials: [{ of: (x) => Math.exp(x), code: (x) => `np.exp(${x})`, tex: (x) => raised('e', x) }],
	tex: (x) => `e^{${x}} - 1`,
	precedence: 1,
	needs: [1],
	gate: 'scales',
	says: '{y} raises e to the power {a} and takes 1 away: with {a} = {a=}, that is {y=}.',
	keeps: 'Its input: the slope is e to the power of that.',
	breaks: ofExponential,
	code: { numpy: ([a = '']) => `np.expm1(${a})`, torch: ([a = '']) => `torch.expm1(${a})` },
	probes: [[0], [1.5], [-3]],
	definition: () => 'expm1(x) = exp(x) - 1'
});

export const log2 = unary({
	title: 'logarithm to base 2',
	symbol: 'log2',
	syntax: { functions: ['log2'], elsewhere: ['ld', 'lb'] },
	value: (x) => Math.log2(x),
	// + 0 as in log.
	partials: [
		{
			of: (x) => 1 / ((x + 0) * Math.LN2),
			code: (x) => `1 / (${x} * np.log(2))`,
			tex: (x) => `\\frac{1}{${product(x, '\\ln 2')}}`
		}
	],
	tex: (x) => call('\\log_{2}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} asks which power of 2 makes {a}: the base-2 logarithm of {a=} is {y=}.',
	keeps: 'Its input: the slope is 1 divided by that and by ln 2, which is about 0.693.',
	breaks: ofLogarithm,
	code: { numpy: ([a = '']) => `np.log2(${a})`, torch: ([a = '']) => `torch.log2(${a})` },
	probes: [[1], [0.5], [20]],
	definition: () => 'log2(x) = log(x)/log(2)'
});

export const log10 = unary({
	title: 'logarithm to base 10',
	symbol: 'lg10',
	word: 'log10',
	syntax: { functions: ['log10'], elsewhere: ['lg'] },
	value: (x) => Math.log10(x),
	// + 0 as in log.
	partials: [
		{
			of: (x) => 1 / ((x + 0) * Math.LN10),
			code: (x) => `1 / (${x} * np.log(10))`,
			tex: (x) => `\\frac{1}{${product(x, '\\ln 10')}}`
		}
	],
	tex: (x) => call('\\log_{10}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} asks which power of 10 makes {a}: the base-10 logarithm of {a=} is {y=}.',
	keeps: 'Its input: the slope is 1 divided by that and by ln 10, which is about 2.303.',
	breaks: ofLogarithm,
	code: { numpy: ([a = '']) => `np.log10(${a})`, torch: ([a = '']) => `torch.log10(${a})` },
	probes: [[1], [0.5], [20]],
	definition: () => 'log10(x) = log(x)/log(10)'
});

export const erf = unary({
	title: 'error function',
	symbol: 'erf',
	syntax: { functions: ['erf'] },
	value: errorFunction,
	partials: [
		{
			of: (x) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x),
			code: (x) => `2 / np.sqrt(np.pi) * np.exp(-(${x} ** 2))`,
			tex: (x) => `\\frac{2}{\\sqrt{\\pi}} e^{-${raised(x, '2')}}`
		}
	],
	tex: (x) => call('\\operatorname{erf}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	fades: 'saturated',
	says: '{y} measures the area under a bell curve from −{a} to {a}: the error function of {a=} is {y=}.',
	keeps:
		'Its input: the slope is the height of the bell curve there, 2/√π times e to the power −x².',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.vectorize(math.erf)(${a})`,
		torch: ([a = '']) => `torch.erf(${a})`
	},
	probes: [[0], [0.5], [-1.2], [2]]
});
