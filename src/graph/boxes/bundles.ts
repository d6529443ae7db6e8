/** The edges of a quotient, and what each stands for. */
import type { Edge, EdgeId, Graph, GraphNode, NodeId } from '../graph.ts';

export interface Bundle {
	readonly from: NodeId;
	/** Of the whole graph. */
	readonly edges: readonly EdgeId[];
}

/** What goes into each card, by slot: of an operation every edge by itself, of a box all from one node together. */
export function bundlesOf(
	whole: Graph,
	shownOf: readonly NodeId[],
	boxed: ReadonlySet<NodeId | undefined>
): ReadonlyMap<NodeId, readonly Bundle[]> {
	const bundles = new Map<NodeId, { from: NodeId; edges: EdgeId[] }[]>();
	for (const edge of whole.edges) {
		const [from, to] = [shownOf[edge.from] ?? 0, shownOf[edge.to] ?? 0];
		if (from === to) continue;
		const list = bundles.get(to) ?? [];
		bundles.set(to, list);
		const known = boxed.has(to) ? list.find((bundle) => bundle.from === from) : undefined;
		if (known) known.edges.push(edge.id);
		else list.push({ from, edges: [edge.id] });
	}
	return bundles;
}

export function edgesIn(
	nodes: readonly GraphNode[],
	bundles: ReadonlyMap<NodeId, readonly Bundle[]>
): { readonly edges: readonly Edge[]; readonly edgesOf: readonly (readonly EdgeId[])[] } {
	const all = nodes.flatMap(({ id: to }) =>
		(bundles.get(to) ?? []).map(({ from, edges }, slot) => ({ from, to, slot, edges }))
	);
	return {
		edges: all.map(({ from, to, slot }, id) => ({ id, from, to, slot })),
		edgesOf: all.map(({ edges }) => edges)
	};
}
