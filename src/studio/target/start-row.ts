import type { NodeId } from '$graph/graph.ts';
import type { Tensor, Value } from '$graph/tensor.ts';
import type { Lights } from '../lit.ts';
import type { ValueRowData } from '../value-row.ts';

/** What the backward pass starts with, as a row like those of the inputs; it has no gradient. */
export const startRow = (
	node: NodeId,
	seed: Tensor,
	state: Pick<ValueRowData, 'disabled' | 'lit'>
): ValueRowData => ({
	name: 'start',
	node,
	shape: seed.shape,
	data: seed.data,
	gradients: null,
	partials: null,
	value: seed.shape.length === 0 ? (seed.data[0] ?? NaN) : NaN,
	gradient: null,
	last: null,
	unused: false,
	role: 'data',
	range: { min: -1, max: 1, step: 0.1 },
	...state
});

/** The step is the start itself: the target is in it, and nothing receives. */
export const isSeeding = ({ operation, others, phase }: Lights, target: NodeId): boolean =>
	phase === 'backward' && operation === target && others.size === 0;

/** Ones are what a backward pass starts with anyway, and need not be kept. */
export const unlessOnes = (seed: Value): Value | undefined => (isOnes(seed) ? undefined : seed);

const isOnes = (value: Value): boolean =>
	typeof value === 'number' ? value === 1 : value.every(isOnes);
