import { laneCode } from './lane-code.ts';
import { whole, type Probe } from './operation.ts';
import { overAxis } from './over-axis.ts';
import { reduction } from './reduction.ts';
import { sample } from './sample.ts';
import { product } from './tex.ts';

/** Over everything, and along the first, a middle and the last axis, kept or not. */
const probes: readonly Probe[] = [
	{ inputs: [sample([4])] },
	{ inputs: [sample([2, 3])], options: { axis: 0 } },
	{ inputs: [sample([2, 3], 1)], options: { axis: 1, keepdims: true } },
	{ inputs: [sample([2, 3, 2], 2)], options: { axis: 1 } },
	{ inputs: [sample([2, 2], 3)], options: { keepdims: true } },
	{ inputs: [sample([])] }
];

export const sum = whole({
	title: 'sum of all',
	symbol: 'Σ',
	syntax: { functions: ['sum'] },
	...reduction({
		value(x, start, step, count) {
			let sum = 0;
			for (let i = 0, at = start; i < count; i++, at += step) sum += x[at]!;
			return sum;
		},
		slopes: (slopes, _x, _start, _step, count) => slopes.fill(1, 0, count)
	}),
	tex: ([x = ''], options) => overAxis('\\operatorname{sum}', x, options),
	rule: (_slot, { upstream }) => product('\\mathbf{1}', upstream),
	chip: () => 'repeat',
	precedence: 5,
	needs: [1],
	gate: 'copies',
	says: '{y} adds up the entries of {a} ({a#}) over {axis}: {y=}.',
	keeps: 'Nothing but the shape: every entry’s slope is 1, so each one gets the whole gradient.',
	code: laneCode('sum', 'torch.sum'),
	probes
});
