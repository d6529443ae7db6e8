/** What has reached a node up to some step: a part along each edge, and their sum. */
import type { Edge, NodeId } from '../graph.ts';

export interface Gathered<Part, Amount> {
	readonly node: NodeId;
	/** What arrives in this step; more than one where one operation uses the node several times. */
	readonly passed: readonly Part[];
	/** What arrived in earlier steps. */
	readonly earlier: readonly Part[];
	readonly before: Amount;
	readonly after: Amount;
	/** All parts, and those still to come. */
	readonly total: number;
	readonly missing: number;
}

interface Gathering<Part, Amount> {
	readonly node: NodeId;
	/** All edges that bring the node a part, in the order in which they do. */
	readonly all: readonly Edge[];
	/** Those of this step: neighbours in `all`. */
	readonly now: readonly Edge[];
	readonly partAlong: (edge: Edge) => Part;
	readonly sumOf: (parts: readonly Part[]) => Amount;
	/** All of it: the last arrival shows what the run holds, to the last digit. */
	readonly whole: () => Amount;
}

export function gathered<Part, Amount>({
	node,
	all,
	now,
	partAlong,
	sumOf,
	whole
}: Gathering<Part, Amount>): Gathered<Part, Amount> {
	const first = all.findIndex(({ id }) => id === now[0]?.id);
	const earlier = all.slice(0, first).map(partAlong);
	const passed = now.map(partAlong);
	const missing = all.length - first - now.length;
	return {
		node,
		passed,
		earlier,
		before: sumOf(earlier),
		after: missing === 0 ? whole() : sumOf([...earlier, ...passed]),
		total: all.length,
		missing
	};
}

/** The edges of one step by the node that they lead back to, in slot order. */
export const bySource = (edges: readonly Edge[]): ReadonlyMap<NodeId, readonly Edge[]> =>
	new Map(
		[...new Set(edges.map(({ from }) => from))].map((node) => [
			node,
			edges.filter((edge) => edge.from === node)
		])
	);
