import type { Graph, NodeId } from '$graph/graph.ts';

/** The node with the same key in another graph. */
export function sameNode(node: NodeId | undefined, last: Graph, next: Graph): NodeId | undefined {
	if (node === undefined || last === next) return node;
	const key = last.nodes[node]?.key;
	return next.nodes.find((each) => each.key === key)?.id;
}
