import { computedAt, type Context } from '../explain/context.ts';
import { pullOrder } from '../explain/links.ts';
import { isFinite } from '../explain/tensors/size.ts';
import type { EdgeId, NodeId } from '../graph.ts';
import type { Tensor } from '../tensor.ts';
import { brokenEntries, type Trouble } from './trouble.ts';

/**
 * The first contribution in run order that is not finite although the upstream gradient and the inputs of the operation
 * are; where there is none, the first one that used a value that was spoiled going forward.
 */
export function backwardTrouble(context: Context): Trouble | undefined {
	const { graph, run } = context;
	const broken = Uint8Array.from(graph.nodes, ({ id }) => (isFinite(run.gradientOf(id)) ? 0 : 1));
	if (!broken.includes(1)) return undefined;
	const edges = brokenEdges(context, broken);
	const origins = originsOf(context, broken, edges);
	const own = origins.filter(({ how }) => how !== 'inherited');
	const first = own[0] ?? origins[0];
	if (!first) return undefined;
	const { tensor, ...origin } = first;
	return {
		phase: 'backward',
		...origin,
		...brokenEntries(tensor().data),
		nodes: broken,
		edges,
		steps: Infinity,
		others: otherPlaces(own, first)
	};
}

/** Another input of the same operation is no other place. */
const otherPlaces = (own: readonly Origin[], { node }: Origin): number =>
	own.filter((each) => each.node !== node).length;

function brokenEdges({ graph, run, schedule }: Context, broken: Uint8Array): Uint8Array {
	const edges = new Uint8Array(graph.edges.length);
	for (const id of pullOrder(schedule).keys()) {
		const edge = graph.edges[id];
		// what is not finite makes no finite sum
		if (edge && broken[edge.from] && !isFinite(run.contributionOf(id))) edges[id] = 1;
	}
	return edges;
}

interface Origin {
	readonly node: NodeId;
	readonly edge?: EdgeId;
	readonly how: Trouble['how'];
	readonly tensor: () => Tensor;
}

/** In run order. */
function originsOf(context: Context, broken: Uint8Array, edges: Uint8Array): readonly Origin[] {
	const { graph, run, schedule } = context;
	const origins: Origin[] = [];
	const { target } = schedule;
	const sums = overflowing(context, broken, edges);
	if (!isFinite(run.seed)) origins.push({ node: target, how: 'given', tensor: () => run.seed });
	for (const id of pullOrder(schedule).keys()) {
		const edge = graph.edges[id];
		if (!edge) continue;
		if (edges[id] && !broken[edge.to])
			origins.push({
				node: edge.to,
				edge: id,
				how: soundAt(context, edge.to) ? 'made' : 'inherited',
				tensor: () => run.contributionOf(id)
			});
		if (sums.has(id))
			origins.push({ node: edge.from, how: 'sum', tensor: () => run.gradientOf(edge.from) });
	}
	return origins;
}

const soundAt = (context: Context, node: NodeId): boolean =>
	computedAt(context, node).inputs.every((input) => isFinite(context.run.valueOf(input)));

/**
 * The edges that bring a node the last of several finite numbers, whose sum is not finite. In one go over all edges: an
 * input may be used thousands of times.
 */
function overflowing(context: Context, broken: Uint8Array, edges: Uint8Array): ReadonlySet<EdgeId> {
	const { graph, schedule } = context;
	const last = new Map<NodeId, EdgeId>();
	for (const id of pullOrder(schedule).keys()) {
		const from = graph.edges[id]?.from;
		if (from !== undefined && broken[from]) last.set(from, id);
	}
	for (const { id, from } of graph.edges) if (edges[id]) last.delete(from);
	return new Set(last.values());
}
