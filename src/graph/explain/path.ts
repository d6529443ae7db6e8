/** One way from the target back to a node, never more: there can be more ways than atoms. */
import type { Edge, NodeId } from '../graph.ts';
import { computedAt, localFlow, named, type Context } from './context.ts';
import type { Path, PathFactor } from './explanation.ts';
import { arrivals, pullOrder } from './links.ts';
import { isNumericEdge } from './tensors/size.ts';

/** A longer product loses its middle. */
const SHOWN = 9;
const ENDS = 4;

/** Undefined where no gradient gets from the target to the node, or where tensors lie between. */
export function strongestPath(context: Context, to: NodeId): Path | undefined {
	const { graph, run, schedule } = context;
	const edges: Edge[] = [];
	for (let at = to; at !== schedule.target;) {
		const edge = strongest(context, arrivals(graph, schedule, at));
		if (edge === undefined || !isNumericEdge(context, edge)) return undefined;
		edges.push(edge);
		at = edge.to;
	}
	const seed = { node: schedule.target, value: run.seed.data[0] ?? 1 };
	const factors: PathFactor[] = [
		{
			of: named(context, seed.node),
			by: named(context, seed.node),
			value: seed.value,
			flow: 'backward'
		},
		...edges.reverse().map((edge) => pathFactor(context, edge))
	];
	const product = factors.reduce((total, { value }) => total * value, 1);
	return {
		from: named(context, schedule.target),
		to: named(context, to),
		...folded(factors),
		product,
		ways: ways(context, to),
		gradient: run.adjoint(to)
	};
}

/** The edge that brings most; the product along such edges is the path a reader would point at. */
function strongest({ run }: Context, edges: readonly Edge[]): Edge | undefined {
	let best: Edge | undefined;
	for (const edge of edges)
		if (!best || Math.abs(run.contribution(edge.id)) > Math.abs(run.contribution(best.id)))
			best = edge;
	return best;
}

const pathFactor = (context: Context, edge: Edge): PathFactor => ({
	of: named(context, edge.to),
	by: named(context, edge.from),
	value: context.run.partial(edge.id),
	flow: localFlow(computedAt(context, edge.to))
});

function folded(factors: readonly PathFactor[]): Pick<Path, 'factors' | 'folded'> {
	if (factors.length <= SHOWN) return { factors };
	const hidden = factors.slice(ENDS, -ENDS);
	const product = hidden.reduce((total, { value }) => total * value, 1);
	return {
		factors: [...factors.slice(0, ENDS), ...factors.slice(-ENDS)],
		folded: { cut: ENDS, count: hidden.length, product }
	};
}

/** How many ways lead back: counted node by node, and so in one sweep. */
function ways({ graph, schedule }: Context, to: NodeId): number {
	const order = pullOrder(schedule);
	const counts = new Float64Array(graph.nodes.length);
	counts[to] = 1;
	for (const { id, from, to: consumer } of graph.edges)
		if (order.has(id)) counts[consumer] = (counts[consumer] ?? 0) + (counts[from] ?? 0);
	return counts[schedule.target] ?? 0;
}
