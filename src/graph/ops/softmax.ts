import { SCALAR, type Shape } from '../tensor.ts';
import { ofSums } from './breaks.ts';
import { lines, onLines } from './lines.ts';
import { below, peakOf, restOf } from './log-sum-exp.ts';
import { whole, type Misfit, type Probe, type Whole } from './whole.ts';
import type { Options } from './options.ts';
import { overAxis } from './over-axis.ts';
import { logSoftmaxGives, logSoftmaxShows, SHARES, softmaxGives } from './softmax-words.ts';

const axisOf = (shape: Shape, { axis = shape.length - 1 }: Options): number => axis;

const sameAsList =
	(name: string) =>
	([x = SCALAR]: readonly Shape[]): Shape | Misfit =>
		x.length > 0
			? x
			: {
					misfit: `\`${name}\` compares the numbers of a list: give it one, such as \`[1, 2, 3]\`.`
				};

const alongAxis = ([x = SCALAR]: readonly Shape[], options: Options): readonly Int32Array[] =>
	lines(x, axisOf(x, options));

/** The number that stands for the last axis in NumPy and PyTorch is −1. */
const pythonAxis = ({ axis = -1 }: Options): number => axis;

const along = ([x = SCALAR]: readonly Shape[], options: Options): string =>
	`, axis=${axisOf(x, options) + 1}, keepdims=true`;

/** The largest entry is taken out first, as no power of e overflows then. */
const shifted = (shapes: readonly Shape[], options: Options): string =>
	`x - max(x${along(shapes, options)})`;

const probes: readonly Probe[] = [
	{ inputs: [[1, 2, 3]] },
	{ inputs: [[-0.5]] },
	{
		inputs: [
			[
				[1, -2, 0.5],
				[0, 3, 0.25]
			]
		],
		options: { axis: 0 }
	},
	{
		inputs: [
			[
				[1, -2, 0.5],
				[0, 3, 0.25]
			]
		],
		options: { axis: 1 }
	},
	{
		inputs: [
			[
				[
					[1, 2],
					[0, -1]
				],
				[
					[0.5, 0.25],
					[3, 1]
				]
			]
		],
		options: { axis: 1 }
	}
];

/** What both have in common. */
const listwise = {
	arity: [1, 1],
	options: ['axis'],
	tables: alongAxis,
	precedence: 5,
	needs: [1],
	gate: 'mixes',
	probes
} as const;

/** Symmetric, and so the rule of both modes. */
const softmaxCode: Whole['backward'] = (_slot, { upstream, output }, options) =>
	`${output} * (${upstream} - np.sum(${upstream} * ${output}, axis=${pythonAxis(options)}, keepdims=True))`;

const softmaxInto = onLines((_use, x, y, start, length, step) => {
	const peak = peakOf(x, start, length, step);
	const sum = 1 + restOf(x, peak, start, length, step);
	for (let at = start, i = 0; i < length; i++, at += step)
		y[at] = Math.exp(below(x, peak, at)) / sum;
});

/**
 * Adds y ⊙ (v − Σ y ⊙ v): forward and backward, since the matrix of slopes is symmetric. v is counted from its value
 * at the largest entry, where y may be so close to 1 that the difference would lose its digits.
 */
const throughSoftmax = onLines(({ inputs, output: y }, v, into, start, length, step) => {
	const zero = v[peakOf(inputs[0]!, start, length, step)]!;
	let mean = 0;
	for (let at = start, i = 0; i < length; i++, at += step) mean += y[at]! * (v[at]! - zero);
	for (let at = start, i = 0; i < length; i++, at += step)
		into[at]! += y[at]! * (v[at]! - zero - mean);
});

export const softmax = whole({
	...listwise,
	title: 'softmax',
	symbol: 'soft',
	word: 'softmax',
	fades: 'one-hot',
	syntax: { functions: ['softmax'] },
	shape: sameAsList('softmax'),
	line: {
		each: (x) => `e^{${x}}`,
		between: ' + ',
		around: (terms, _count, own) => `${own}/(${terms})`
	},
	apply: (use) => softmaxInto(use, 0, use.inputs[0]!, use.output),
	pull: throughSoftmax,
	push: throughSoftmax,
	tex: ([x = ''], options) => overAxis('\\operatorname{softmax}', x, options),
	rule: (_slot, { upstream, output }) =>
		`${output} \\odot \\left(${upstream} - \\textstyle\\sum ${upstream} \\odot ${output}\\right)`,
	backward: softmaxCode,
	forward: softmaxCode,
	chip: () => 'softmax′',
	says: '{y} turns the numbers of {a} into shares that add up to 1 over {axis}: e to the power of each, divided by the sum of them all.',
	step: () => ({ why: SHARES }),
	gives: softmaxGives,
	returns: [
		'each entry of {x} gets its share × (its gradient − the average gradient, weighted by the shares)'
	],
	keeps:
		'Its own result, the shares: each gradient is compared with their average, weighted by the shares, and multiplied by its own share.',
	breaks: ofSums,
	code: {
		// exp(x) / Σ exp(x), with the sum taken in logarithms, where nothing overflows
		numpy: ([x = ''], options) =>
			`np.exp(${x} - np.logaddexp.reduce(${x}, axis=${pythonAxis(options)}, keepdims=True))`,
		torch: ([x = ''], options) => `torch.softmax(${x}, dim=${pythonAxis(options)})`
	},
	definition(options, shapes) {
		const powers = `exp(${shifted(shapes, options)})`;
		return `softmax(x) = ${powers}/sum(${powers}${along(shapes, options)})`;
	},
	formula: (options, shapes) => `softmax(x) = exp(x)/sum(exp(x)${along(shapes, options)})`
});

const logSoftmaxInto = onLines((_use, x, y, start, length, step) => {
	const peak = peakOf(x, start, length, step);
	const log = Math.log1p(restOf(x, peak, start, length, step));
	for (let at = start, i = 0; i < length; i++, at += step) y[at] = below(x, peak, at) - log;
});

/** Adds v − softmax · Σ v, with the part of v’s own entry apart: 1 − softmax is −expm1 of the result. */
const pullLogSoftmax = onLines(({ output: y }, v, into, start, length, step) => {
	let total = 0;
	for (let at = start, i = 0; i < length; i++, at += step) total += v[at]!;
	for (let at = start, i = 0; i < length; i++, at += step)
		into[at]! -= Math.expm1(y[at]!) * v[at]! + Math.exp(y[at]!) * (total - v[at]!);
});

/** Adds v − Σ softmax ⊙ v, counted from the largest entry as in `throughSoftmax`. */
const pushLogSoftmax = onLines(({ inputs, output: y }, v, into, start, length, step) => {
	const zero = v[peakOf(inputs[0]!, start, length, step)]!;
	let mean = 0;
	for (let at = start, i = 0; i < length; i++, at += step)
		mean += Math.exp(y[at]!) * (v[at]! - zero);
	for (let at = start, i = 0; i < length; i++, at += step) into[at]! += v[at]! - zero - mean;
});

export const log_softmax = whole({
	...listwise,
	title: 'logarithm of softmax',
	symbol: 'lnsm',
	word: 'log softmax',
	syntax: { functions: ['log_softmax'] },
	shape: sameAsList('log_softmax'),
	apply: (use) => logSoftmaxInto(use, 0, use.inputs[0]!, use.output),
	pull: pullLogSoftmax,
	push: pushLogSoftmax,
	tex: ([x = ''], options) => overAxis('\\ln \\operatorname{softmax}', x, options),
	rule: (_slot, { upstream, output }) =>
		`${upstream} - e^{${output}} \\, \\textstyle\\sum ${upstream}`,
	backward: (_slot, { upstream, output }, options) =>
		`${upstream} - np.exp(${output}) * np.sum(${upstream}, axis=${pythonAxis(options)}, keepdims=True)`,
	forward: (_slot, { upstream, output }, options) =>
		`${upstream} - np.sum(${upstream} * np.exp(${output}), axis=${pythonAxis(options)}, keepdims=True)`,
	chip: () => '− share·Σ',
	says: '{y} takes the logarithm of the softmax of {a} over {axis}: each number minus the logarithm of the sum of all e to the power of a number.',
	step: () => ({ why: SHARES }),
	shows: logSoftmaxShows,
	gives: logSoftmaxGives,
	returns: ['each entry of {x} gets its gradient − its share × the sum of all gradients'],
	keeps:
		'Its own result: e to the power of it is the share of each entry, which is what the rule needs.',
	breaks: ofSums,
	code: {
		numpy: ([x = ''], options) =>
			`${x} - np.logaddexp.reduce(${x}, axis=${pythonAxis(options)}, keepdims=True)`,
		torch: ([x = ''], options) => `torch.log_softmax(${x}, dim=${pythonAxis(options)})`
	},
	definition(options, shapes) {
		const less = shifted(shapes, options);
		return `log_softmax(x) = ${less} - log(sum(exp(${less})${along(shapes, options)}))`;
	},
	formula: (options, shapes) => `log_softmax(x) = x - log(sum(exp(x)${along(shapes, options)}))`
});
