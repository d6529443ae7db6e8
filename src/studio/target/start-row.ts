import type { NodeId } from '$graph/graph.ts';
import type { Tensor } from '$graph/tensor.ts';
import type { ValueRowData } from '../value-row.ts';

/** What the backward pass starts with, as a row like those of the inputs; it has no gradient. */
export const startRow = (node: NodeId, seed: Tensor, disabled: boolean): ValueRowData => ({
	name: 'start',
	node,
	shape: seed.shape,
	data: seed.data,
	gradients: null,
	partials: null,
	value: NaN,
	gradient: null,
	role: 'data',
	range: { min: -1, max: 1, step: 0.1 },
	lit: null,
	disabled
});
