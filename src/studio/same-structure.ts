import type { Graph, GraphNode } from '$graph/graph.ts';
import { sameShape } from '$graph/tensor.ts';

/** Whether two graphs are drawn alike: the same nodes with the same labels, shapes, groups and edges, whatever their numbers. */
export function sameStructure(a: Graph, b: Graph): boolean {
	return (
		a.nodes.length === b.nodes.length &&
		a.edges.length === b.edges.length &&
		a.output === b.output &&
		a.groups.length === b.groups.length &&
		a.nodes.every((node, id) => sameCard(node, b.nodes[id])) &&
		a.edges.every(({ from, to }, id) => from === b.edges[id]?.from && to === b.edges[id].to)
	);
}

const sameCard = (node: GraphNode, other: GraphNode | undefined): boolean =>
	node.kind === other?.kind &&
	node.label === other.label &&
	node.group === other.group &&
	sameShape(node.shape, other.shape);
