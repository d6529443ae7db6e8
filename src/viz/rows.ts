/** The graph as rows of items: nodes, and the bends by which a long edge passes the columns between. */
import { isComputed } from '$graph/computed.ts';
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import { layering } from './layering.ts';

/** A node (its id) or a bend (numbers from `graph.nodes.length` on). */
export type Item = number;

/** One piece of an edge, between neighbouring layers. */
export interface Piece {
	readonly from: Item;
	readonly to: Item;
	/** Where it enters its consumer, from −0.5 (above) to 0.5; 0 at a bend. */
	readonly port: number;
}

export interface Rows {
	readonly nodes: number;
	/** Items of each layer, first operand first. */
	readonly layers: readonly (readonly Item[])[];
	/** Pieces between layer i and layer i + 1. */
	readonly pieces: readonly (readonly Piece[])[];
	/** The bends of every edge, from producer to consumer. */
	readonly bends: readonly (readonly Item[])[];
	readonly count: number;
}

/** Rows in the order in which a reader of the text meets things, operands first to last. */
export function rows(graph: Graph, target: NodeId): Rows {
	const layer = layering(graph, target);
	const bends = bendsOf(graph, layer);
	const layers: Item[][] = Array.from({ length: Math.max(0, ...layer) + 1 }, () => []);
	for (const { item, at } of reading(graph, target, layer, bends.items)) layers[at]?.push(item);
	const pieces: Piece[][] = layers.map(() => []);
	for (const edge of graph.edges) {
		const chain = [edge.from, ...(bends.items[edge.id] ?? []), edge.to];
		if (chain.length - 1 !== (layer[edge.to] ?? 0) - (layer[edge.from] ?? 0)) continue;
		for (let i = 0; i + 1 < chain.length; i++)
			pieces[(layer[edge.from] ?? 0) + i]?.push({
				from: chain[i] ?? edge.from,
				to: chain[i + 1] ?? edge.to,
				port: i + 2 === chain.length ? portOf(graph, edge.id) : 0
			});
	}
	return { nodes: graph.nodes.length, layers, pieces, bends: bends.items, count: bends.count };
}

/** −0.5 for the first of two operands, 0.5 for the second, 0 for a single one. */
export function portOf(graph: Graph, id: EdgeId): number {
	const edge = graph.edges[id];
	const consumer = edge && graph.nodes[edge.to];
	const arity = isComputed(consumer) ? consumer.inputs.length : 1;
	return arity > 1 && edge ? edge.slot / (arity - 1) - 0.5 : 0;
}

/** Short edges first; past the budget an edge is drawn without bends, far beyond what one can read. */
function bendsOf(graph: Graph, layer: Int32Array): { items: Item[][]; count: number } {
	const items: Item[][] = graph.edges.map(() => []);
	const span = graph.edges.map(({ from, to }) => (layer[to] ?? 0) - (layer[from] ?? 0));
	let count = graph.nodes.length;
	const budget = count * 5 + 2000;
	const byspan = graph.edges.map(({ id }) => id).sort((a, b) => (span[a] ?? 0) - (span[b] ?? 0));
	for (const id of byspan) {
		const need = (span[id] ?? 1) - 1;
		if (count + need > budget) break;
		items[id] = Array.from({ length: need }, (_, i) => count + i);
		count += need;
	}
	return { items, count };
}

/** Depth-first from the target, operands in order; then whatever the target does not use. */
function* reading(
	graph: Graph,
	target: NodeId,
	layer: Int32Array,
	bends: readonly (readonly Item[])[]
): Generator<{ item: Item; at: number }> {
	const seen = new Uint8Array(graph.nodes.length);
	const inputs = edgesInto(graph);
	for (const root of [target, ...graph.nodes.map(({ id }) => id).toReversed()]) {
		if (seen[root]) continue;
		seen[root] = 1;
		yield { item: root, at: layer[root] ?? 0 };
		const waiting = (inputs[root] ?? []).toReversed();
		for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
			const from = graph.edges[id]?.from ?? 0;
			const first = (layer[from] ?? 0) + 1;
			for (const [i, item] of (bends[id] ?? []).entries()) yield { item, at: first + i };
			if (seen[from]) continue;
			seen[from] = 1;
			yield { item: from, at: layer[from] ?? 0 };
			waiting.push(...(inputs[from] ?? []).toReversed());
		}
	}
}

function edgesInto(graph: Graph): EdgeId[][] {
	const into: EdgeId[][] = graph.nodes.map(() => []);
	for (const edge of graph.edges) into[edge.to]?.push(edge.id);
	return into;
}
