import { spread } from './backward-code.ts';
import { isInfinite, ofSums } from './breaks.ts';
import { short } from './chips.ts';
import { prodBackward, repeated } from './reduction-backward.ts';
import {
	numpyCall,
	numpyLogsumexp,
	torchCall,
	torchCallOrAll,
	torchLogsumexp
} from './reduction-code.ts';
import { logsumexpLine, meanLine, normLine, prodLine, sumLine } from './line-rules.ts';
import { whole } from './whole.ts';
import { normTex, overAxis, written } from './over-axis.ts';
import { called } from './reduction-call.ts';
import { countOf, reduction } from './reduction.ts';
import { logsumexpGives, meanGives, meanWhy, normGives, SUM_WHY } from './reduction-words.ts';
import { product } from './tex.ts';

export const sum = whole({
	title: 'sum of all',
	symbol: 'Σ',
	syntax: { functions: ['sum'], elsewhere: ['total'] },
	...reduction(sumLine),
	line: { between: ' + ' },
	tex: ([x = ''], options) => overAxis('\\operatorname{sum}', x, options),
	rule: (_slot, { upstream }) => product(upstream, '\\mathbf{1}'),
	backward: (_slot, { upstream }, options, [x = []]) => repeated(upstream, options, x),
	chip: () => 'repeat',
	...called,
	gate: 'copies',
	says: '{y} adds up the entries of {a} over {axis}: {y=}.',
	step: () => ({ why: SUM_WHY }),
	returns: ['every entry of {x} gets {g}'],
	keeps:
		'Nothing but the shape: the slope is 1 along every entry, so each gets the whole gradient.',
	breaks: ofSums,
	code: { numpy: numpyCall('np.sum'), torch: torchCallOrAll('torch.sum') }
});

export const mean = whole({
	title: 'mean of all',
	symbol: 'mean',
	syntax: { functions: ['mean'], elsewhere: ['average', 'avg'] },
	...reduction(meanLine),
	line: { between: ' + ', around: (terms, count) => `(${terms})/${count}` },
	tex: ([x = ''], options) => overAxis('\\operatorname{mean}', x, options),
	rule: (_slot, { upstream }) => product(`\\frac{1}{n} \\, ${upstream}`, '\\mathbf{1}'),
	backward: (_slot, { upstream }, options, [x = []]) =>
		repeated(upstream, options, x, countOf(x, options)),
	chip: () => 'repeat ÷ n',
	...called,
	gate: 'copies',
	says: '{y} is the mean of the entries of {a} over {axis}: {y=}.',
	gives: meanGives,
	step: (use) => ({ why: meanWhy(use) }),
	returns: ['every entry of {x} gets {g} ÷ {n}'],
	keeps: 'Nothing but the shape: along each of n entries the slope is 1/n, whatever their values.',
	breaks: ofSums,
	code: { numpy: numpyCall('np.mean'), torch: torchCallOrAll('torch.mean') },
	definition: (options, [x = []]) => `mean(x) = sum(x${written(options)})/${countOf(x, options)}`
});

export const prod = whole({
	title: 'product of all',
	symbol: 'Π',
	syntax: { functions: ['prod'], elsewhere: ['product'] },
	...reduction(prodLine),
	line: { between: ' × ' },
	tex: ([x = ''], options) => overAxis('\\operatorname{prod}', x, options),
	rule: (_slot, { upstream, inputs: [x = ''] }) =>
		product(upstream, `\\prod_{j \\neq i} {${x}}_{j}`),
	backward: prodBackward,
	chip: () => '· others',
	...called,
	gate: 'swaps',
	says: '{y} multiplies the entries of {a} over {axis}: {y=}.',
	returns: ['each entry of {x} gets {g} × the product of the other factors'],
	keeps: 'Every entry: the slope along one of them is the product of all the others.',
	breaks: ofSums,
	code: { numpy: numpyCall('np.prod'), torch: torchCallOrAll('torch.prod') }
});

export const norm = whole({
	title: 'norm',
	symbol: '‖x‖',
	syntax: { functions: ['norm'], elsewhere: ['norm2', 'l2norm'] },
	...reduction(normLine),
	line: { each: (x) => `${x}^{2}`, between: ' + ', around: (terms) => `\\sqrt{${terms}}` },
	tex: ([x = ''], options) => normTex(x, options),
	rule: (_slot, { upstream, inputs: [x = ''], output }) =>
		product(upstream, `\\frac{${x}}{${output}}`),
	backward: (_slot, { upstream, inputs: [x = ''], output }, options) =>
		`${spread(upstream, options)} * ${x} / ${spread(`np.where(${output} == 0, 1, ${output})`, options)}`,
	chip: (_slot, [x = '']) => `· ${short(x, 3)}/norm`,
	...called,
	gate: 'scales',
	says: '{y} is the length of {a} over {axis}, the root of the sum of its squares: {y=}.',
	gives: normGives,
	returns: ['each entry of {x} gets {g} × that entry ÷ {y}'],
	keeps: 'The input and the norm: the slope along an entry is that entry divided by the norm.',
	breaks: ofSums,
	code: {
		numpy: numpyCall('np.linalg.norm'),
		torch: torchCall('torch.linalg.vector_norm'),
		jax([a = ''], options, shapes) {
			const squares = numpyCall('np.sum')([`np.square(${a})`], options, shapes);
			return `np.where(${squares} > 0, np.sqrt(np.where(${squares} > 0, ${squares}, 1)), 0)`;
		}
	},
	/** The root of 0 has no slope: 1 takes its place, and 0 that of the result. */
	definition(options) {
		const squares = `sum(x^2${written(options)})`;
		return `norm(x) = where(${squares} == 0, 0, sqrt(where(${squares} == 0, 1, ${squares})))`;
	},
	formula: (options) => `norm(x) = sqrt(sum(x^2${written(options)}))`,
	kink: {
		at: (use) => use.output.includes(0),
		says: 'The norm has a corner where every entry is 0, and its slope there is taken as 0'
	}
});

export const logsumexp = whole({
	title: 'log of the sum of exponentials',
	symbol: 'lse',
	word: 'logsumexp',
	syntax: { functions: ['logsumexp'] },
	...reduction(logsumexpLine),
	line: { each: (x) => `e^{${x}}`, between: ' + ', around: (terms) => `\\ln(${terms})` },
	tex: ([x = ''], options) => overAxis('\\operatorname{logsumexp}', x, options),
	rule: (_slot, { upstream, inputs: [x = ''], output }) =>
		product(upstream, `e^{${x} - ${output}}`),
	backward: (_slot, { upstream, inputs: [x = ''], output }, options) =>
		`${spread(upstream, options)} * np.exp(${x} - ${spread(output, options)})`,
	chip: () => '· softmax',
	...called,
	gate: 'scales',
	says: '{y} is the logarithm of the sum of e to the power of each entry of {a} over {axis}: {y=}.',
	gives: logsumexpGives,
	returns: ['each entry of {x} gets {g} × its softmax'],
	keeps:
		'The input and the result: the slope along entry x is e^(x − y), which is the softmax of the input.',
	breaks: ofSums,
	code: { numpy: numpyLogsumexp, torch: torchLogsumexp },
	/** The largest entry is taken out first, as no power of e overflows then. */
	definition(options) {
		const over = written(options);
		const kept = options.axis === undefined ? over : written({ ...options, keepdims: true });
		return `logsumexp(x) = max(x${over}) + log(sum(exp(x - max(x${kept}))${over}))`;
	},
	formula: (options) => `logsumexp(x) = log(sum(exp(x)${written(options)}))`,
	apart: {
		at: ({ inputs }) => inputs[0]!.some(isInfinite),
		says: 'Written out like this, a largest entry that is infinite is taken away from itself, and infinity minus infinity is undefined; closed, the result is that infinity.'
	}
});
