/** What reaches a node in one step of forward mode, and what had reached it before. */
import type { Edge, NodeId } from '../../graph.ts';
import type { Tensor } from '../../tensor.ts';
import type { Context } from '../context.ts';
import { inputsOf, pullOrder } from '../links.ts';
import { alongOf, tangents } from './along.ts';

export interface Brought {
	readonly edge: Edge;
	/** Of the node it comes from. */
	readonly tangent: Tensor;
	/** The local derivative times that. */
	readonly part: Tensor;
}

export interface Bringing {
	readonly node: NodeId;
	readonly now: readonly Brought[];
	readonly earlier: readonly Brought[];
	readonly before: Tensor;
	readonly after: Tensor;
	/** All parts, and those still to come. */
	readonly total: number;
	readonly missing: number;
}

export function bringing(context: Context, node: NodeId, edges: readonly Edge[]): Bringing {
	const { of, broughtBy } = tangents(context);
	const order = pullOrder(context.schedule);
	const all = inputsOf(context.graph, node)
		.filter(({ id }) => order.has(id))
		.map((edge) => ({ edge, tangent: of(edge.from), part: broughtBy(edge.id) }));
	const first = all.findIndex(({ edge }) => edge.id === edges[0]?.id);
	const earlier = all.slice(0, first);
	const now = all.slice(first, first + edges.length);
	const missing = all.length - first - edges.length;
	const after = missing === 0 ? of(node) : total([...earlier, ...now], of(node));
	return { node, now, earlier, before: total(earlier, after), after, total: all.length, missing };
}

const total = (parts: readonly Brought[], { shape, data }: Tensor): Tensor => ({
	shape,
	data: data.map((_, at) => parts.reduce((sum, { part }) => sum + (part.data[at] ?? 0), 0))
});

/** The inputs of a node that do not move. */
export const isStill = (context: Context, { id, from }: Edge): boolean =>
	from !== alongOf(context).node && !pullOrder(context.schedule).has(id);
