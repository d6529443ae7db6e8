/** An entry as the text would call it, in plain characters: W[1, 2]. */
import { placeOf } from '$graph/explain/tensors/entry.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { Run } from '$graph/run.ts';
import { sizeOf, type Shape } from '$graph/tensor.ts';

export function nameOf({ nodes }: Graph, node: NodeId): string {
	const named = nodes[node];
	return named?.kind === 'constant' ? '[…]' : plainLabel(named?.label ?? '');
}

/** A single number keeps its plain name. */
export const entryName = (run: Run, node: NodeId, entry: number): string =>
	`${nameOf(run.graph, node)}${indexText(run.graph.nodes[node]?.shape ?? [], entry)}`;

/** ∂f/∂W[1, 2] */
export const gradientName = (run: Run, node: NodeId, entry: number): string =>
	`∂${nameOf(run.graph, run.target)}/∂${entryName(run, node, entry)}`;

const indexText = (shape: Shape, entry: number): string =>
	sizeOf(shape) === 1 ? '' : `[${placeOf(shape, entry).join(', ')}]`;
