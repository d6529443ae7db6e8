/** A reduction that is none here, for the same purpose. */
import { spread } from '$graph/ops/backward-code.ts';
import { isInfinite, ofSums } from '$graph/ops/breaks.ts';
import { meanLine } from '$graph/ops/line-rules.ts';
import { overAxis, written } from '$graph/ops/over-axis.ts';
import { called } from '$graph/ops/reduction-call.ts';
import { numpyCall, torchCallOrAll } from '$graph/ops/reduction-code.ts';
import { countOf, reduction, type LineRule } from '$graph/ops/reduction.ts';
import { product } from '$graph/ops/tex.ts';
import { whole } from '$graph/ops/whole.ts';

const varianceLine: LineRule = {
	value(x, start, step, count) {
		const mean = meanLine.value(x, start, step, count);
		let sum = 0;
		for (let i = 0; i < count; i++) sum += (x[start + i * step]! - mean) ** 2;
		return sum / count;
	},
	slopes(slopes, x, start, step, count) {
		const mean = meanLine.value(x, start, step, count);
		for (let i = 0; i < count; i++) slopes[i] = (2 * (x[start + i * step]! - mean)) / count;
	}
};

export const variance = whole({
	title: 'variance of all',
	symbol: 'var',
	syntax: { functions: ['var'], elsewhere: ['variance'] },
	...reduction(varianceLine),
	tex: ([x = ''], options) => overAxis('\\operatorname{var}', x, options),
	rule: (_slot, { upstream, inputs: [x = ''] }) =>
		product(`\\frac{2}{n} \\, ${upstream}`, `\\left(${x} - \\operatorname{mean}(${x})\\right)`),
	backward(_slot, { upstream, inputs: [x = ''] }, options, [shape = []]) {
		const axis = options.axis === undefined ? '' : `, axis=${options.axis}`;
		return `${spread(upstream, options)} * 2 * (${x} - np.mean(${x}${axis}, keepdims=True)) / ${countOf(shape, options)}`;
	},
	chip: () => '· 2(x−μ)/n',
	...called,
	gate: 'scales',
	says: '{y} is the variance of {a} over {axis}, the mean of the squares of how far its entries are from their mean: {y=}.',
	returns: ['each entry of {x} gets {g} × 2 × how far it is from the mean ÷ {n}'],
	keeps: 'Every entry: the slope along one is twice how far it is from the mean, divided by n.',
	breaks: ofSums,
	code: {
		numpy: numpyCall('np.var'),
		torch: (args, options, shapes) =>
			torchCallOrAll('torch.var')(args, options, shapes).replace(/\)/, ', unbiased=False)')
	},
	definition(options) {
		const { axis } = options;
		const mean = axis === undefined ? 'mean(x)' : `mean(x${written({ axis, keepdims: true })})`;
		return `var(x) = mean((x - ${mean})^2${written(options)})`;
	},
	apart: {
		at: ({ inputs }) => inputs[0]!.some(isInfinite),
		says: 'Where an entry is infinite, infinities meet in another order when this is written out, and other gradients are undefined.'
	}
});
