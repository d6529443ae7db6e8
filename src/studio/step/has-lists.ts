import type { TensorPullContent } from '$graph/explain/tensors/content.ts';

/** Whether any of the numbers of a step are a list or a matrix, which the cards draw as squares. */
export const hasLists = ({ blocks }: Pick<TensorPullContent, 'blocks'>): boolean =>
	blocks.some(({ lines }) =>
		lines.some(({ factors, result }) => [...factors, result].some(({ shape }) => shape.length > 0))
	);
