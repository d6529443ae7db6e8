/** What reaches each node in one step, where tensors are among the numbers. */
import type { Edge, NodeId } from '../../graph.ts';
import type { Tensor } from '../../tensor.ts';
import type { Context } from '../context.ts';
import { arrivals } from '../links.ts';

export interface Arrival {
	readonly edge: Edge;
	readonly contribution: Tensor;
}

/** A node that gets a gradient in this step, and the sum it has gathered so far. */
export interface Gathering {
	readonly node: NodeId;
	/** What arrives in this step; more than one where one operation uses the node several times. */
	readonly passed: readonly Arrival[];
	/** What arrived in earlier steps. */
	readonly earlier: readonly Arrival[];
	readonly before: Tensor;
	readonly after: Tensor;
	/** All paths, and those still to come. */
	readonly total: number;
	readonly missing: number;
}

/** The edges of one step by the node they lead to, in slot order. */
export function gatherings(context: Context, edges: readonly Edge[]): readonly Gathering[] {
	return [...new Set(edges.map(({ from }) => from))].map((node) => gathering(context, node, edges));
}

function gathering(context: Context, node: NodeId, edges: readonly Edge[]): Gathering {
	const all = arrivals(context.graph, context.schedule, node);
	const now = edges.filter((edge) => edge.from === node);
	const first = all.findIndex(({ id }) => id === now[0]?.id);
	// the only path brings all of the gradient, which the run holds already
	const arrival = (edge: Edge): Arrival => ({
		edge,
		contribution:
			all.length === 1 ? context.run.gradientOf(node) : context.run.contributionOf(edge.id)
	});
	const earlier = all.slice(0, first).map(arrival);
	const passed = now.map(arrival);
	const missing = all.length - first - now.length;
	const after = missing === 0 ? context.run.gradientOf(node) : total([...earlier, ...passed]);
	return { node, passed, earlier, before: total(earlier), after, total: all.length, missing };
}

function total(arrived: readonly Arrival[]): Tensor {
	const [first, ...others] = arrived;
	if (first === undefined) return { shape: [], data: Float64Array.of(0) };
	const data = first.contribution.data.slice();
	for (const { contribution } of others)
		contribution.data.forEach((number, at) => (data[at] = (data[at] ?? 0) + number));
	return { shape: first.contribution.shape, data };
}
