/** What is differentiated, and from what start, as far as the graph still has it. */
import type { Graph, NodeId } from '$graph/graph.ts';
import { sameShape, sizeOf, type Value } from '$graph/tensor.ts';
import type { Along } from '$graph/steps.ts';
import type { Document } from './document.ts';
import { shapeOf } from './grid/shape-of.ts';

/** The node that the document names, or the last line. */
export function targetOf({ nodes, output }: Graph, { target }: Document): NodeId {
	if (target === undefined) return output;
	return nodes.find(({ key, kind }) => key === target && kind !== 'constant')?.id ?? output;
}

/** The start that the document gives, where it has the shape of the target. */
export function seedOf({ nodes }: Graph, target: NodeId, { seed }: Document): Value | undefined {
	const shape = nodes[target]?.shape;
	return seed !== undefined && shape && sameShape(shapeOf(seed), shape) ? seed : undefined;
}

/** What forward mode goes along, where the graph has that input and that entry; otherwise the backward pass is stepped. */
export function alongOf({ nodes }: Graph, { along }: Document): Along | undefined {
	const node = nodes.find((each) => each.kind === 'input' && each.name === along?.input);
	if (node === undefined || along === undefined) return undefined;
	const { entry = 0 } = along;
	return entry < sizeOf(node.shape) ? { node: node.id, entry } : undefined;
}
