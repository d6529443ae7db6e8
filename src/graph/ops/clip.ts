import { plainly } from './breaks.ts';
import { ternary } from './elementwise.ts';
import { clipWords } from './selection-words.ts';
import { call, oneIf } from './tex.ts';

/** Bounds that cross leave the upper one, as in NumPy and PyTorch. The slopes are those of torch.clamp. */
export const clip = ternary({
	title: 'clip',
	symbol: 'clip',
	syntax: { functions: ['clip', 'clamp'], elsewhere: ['clip_by_value'] },
	value: (x, lo, hi) => Math.min(Math.max(x, lo), hi),
	partials: [
		{
			of: (x, lo, hi, y) => (Number.isNaN(y) ? NaN : Number(lo <= x && x <= hi)),
			code: (x, lo, hi) => `(${lo} <= ${x}) * (${x} <= ${hi})`,
			tex: (x, lo, hi) => oneIf(`${lo} \\le ${x} \\le ${hi}`)
		},
		{
			of: (x, lo, hi, y) => (Number.isNaN(y) ? NaN : Number(x < lo && lo < hi)),
			code: (x, lo, hi) => `(${x} < ${lo}) * (${lo} < ${hi})`,
			tex: (x, lo) => oneIf(`${x} < ${lo}`)
		},
		{
			of: (x, lo, hi, y) => (Number.isNaN(y) ? NaN : Number(x > hi || lo > hi)),
			code: (x, lo, hi) => `np.maximum(${x} > ${hi}, ${lo} > ${hi})`,
			tex: (x, _lo, hi) => oneIf(`${x} > ${hi}`)
		}
	],
	tex: (x, lo, hi) => call('\\operatorname{clip}', x, lo, hi),
	precedence: 5,
	needs: [1, 1, 1],
	gate: 'routes',
	fades: 'dead',
	says: '{y} keeps {a} between {b} and {c}: {a=} becomes {y=}.',
	keeps:
		'Which of the three was taken: between the bounds the input gets the whole gradient, outside them the bound that it ran into.',
	step: clipWords,
	breaks: plainly,
	code: {
		numpy: ([x = '', lo = '', hi = '']) => `np.clip(${x}, ${lo}, ${hi})`,
		jax: ([x = '', lo = '', hi = '']) =>
			`np.where((${lo} <= ${x}) * (${x} <= ${hi}), ${x}, np.where((${x} < ${lo}) * (${lo} < ${hi}), ${lo}, ${hi}))`,
		torch: ([x = '', lo = '', hi = '']) => `torch.clamp(${x}, ${lo}, ${hi})`
	},
	probes: [
		[0.25, -1, 2],
		[-3, -1, 2],
		[4, -1, 2],
		[0.5, 2, 1]
	],
	kink: {
		at: (x, lo, hi) => x === lo || x === hi || lo === hi,
		says: 'Clip has a corner at each of its bounds, and a number on one counts as inside, with the slope 1'
	},
	definition: () => 'clip(x, lo, hi) = where((lo <= x) .* (x <= hi), x, min(max(x, lo), hi))',
	formula: () => 'clip(x, lo, hi) = min(max(x, lo), hi)',
	apart: {
		at: (x, lo, hi) => lo === hi && x < lo,
		says: 'Below two bounds that are equal, each of them gets half of the gradient when clip is written out like this; closed, neither gets any, as in PyTorch.'
	}
});
