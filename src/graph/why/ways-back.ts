/** The edges on which a change of a node reaches the target: each is visited once by the backward pass. */
import type { Edge, NodeId } from '../graph.ts';
import type { Context } from '../explain/context.ts';
import { pullOrder } from '../explain/links.ts';

/** What is asked of structure alone: a slider changes none of it. */
export type Structure = Pick<Context, 'graph' | 'schedule'>;

/** In evaluation order: every edge stands after those that lead to where it starts. */
export function edgesBetween({ graph, schedule }: Structure, node: NodeId): readonly Edge[] {
	const order = pullOrder(schedule);
	const reached = new Uint8Array(graph.nodes.length);
	reached[node] = 1;
	// edges are ordered by consumer, and the target is the last that any of these leads to
	return graph.edges.filter(({ id, from, to }) => {
		if (!order.has(id) || !reached[from]) return false;
		reached[to] = 1;
		return true;
	});
}
