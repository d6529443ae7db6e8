/** How all reductions are called, and where they are tested. */
import { sample } from './sample.ts';
import type { Probe } from './whole.ts';

/** Over everything, and along the first, a middle and the last axis, kept or not. */
const probes: readonly Probe[] = [
	{ inputs: [sample([4])] },
	{ inputs: [sample([2, 3])], options: { axis: 0 } },
	{ inputs: [sample([2, 3], 1)], options: { axis: 1, keepdims: true } },
	{ inputs: [sample([2, 3, 2], 2)], options: { axis: 1 } },
	{ inputs: [sample([2, 1, 2, 2], 3)], options: { keepdims: true } },
	{ inputs: [sample([])] }
];

/** Closes itself, so that its argument needs no parentheses. */
export const called = { precedence: 5, needs: [1], probes } as const;
