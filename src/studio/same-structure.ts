import type { Graph } from '$graph/graph.ts';

/** Whether two graphs are drawn alike: the same nodes with the same labels and edges, whatever their numbers. */
export function sameStructure(a: Graph, b: Graph): boolean {
	return (
		a.nodes.length === b.nodes.length &&
		a.edges.length === b.edges.length &&
		a.output === b.output &&
		a.nodes.every(
			(node, id) => node.kind === b.nodes[id]?.kind && node.label === b.nodes[id].label
		) &&
		a.edges.every(({ from, to }, id) => from === b.edges[id]?.from && to === b.edges[id].to)
	);
}
