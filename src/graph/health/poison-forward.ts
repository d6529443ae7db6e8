import { usedNodes } from '../active.ts';
import { isComputed } from '../computed.ts';
import { nodeAt, type Context } from '../explain/context.ts';
import { hasUndefined, isFinite } from '../explain/tensors/size.ts';
import type { Graph, GraphNode, NodeId } from '../graph.ts';
import { brokenEntries, type Trouble } from './trouble.ts';

/** Of what the target is computed from, the first value in run order that is not finite although all inputs are. */
export function forwardTrouble(context: Context): Trouble | undefined {
	const { graph, run, schedule } = context;
	const used = usedNodes(graph, schedule.target);
	const broken = Uint8Array.from(graph.nodes, ({ id }) => (isFinite(run.valueOf(id)) ? 0 : 1));
	const origins = graph.nodes.filter(
		(node) => used[node.id] && broken[node.id] && !inputsOf(node).some((input) => broken[input])
	);
	const [first] = origins;
	if (!first) return undefined;
	const reach = reachOf(graph, origins, broken);
	const turned = turnedAt(context, first.id, reach.nodes);
	return {
		phase: 'forward',
		node: first.id,
		how: isComputed(first) ? 'made' : 'given',
		...brokenEntries(run.valueOf(first.id).data),
		...reach,
		steps: stepsTo(graph, first.id, broken)[schedule.target] ?? Infinity,
		...(turned !== undefined && { turned }),
		others: origins.length - 1
	};
}

const inputsOf = (node: GraphNode): readonly NodeId[] => (isComputed(node) ? node.inputs : []);

function reachOf(
	{ nodes: all, edges: uses }: Graph,
	origins: readonly GraphNode[],
	broken: Uint8Array
): Pick<Trouble, 'nodes' | 'edges'> {
	const nodes = new Uint8Array(all.length);
	for (const { id } of origins) nodes[id] = 1;
	for (const node of all)
		if (broken[node.id] && inputsOf(node).some((input) => nodes[input])) nodes[node.id] = 1;
	// a consumer may stay finite, but the number has travelled to it
	return { nodes, edges: Uint8Array.from(uses, ({ from }) => nodes[from] ?? 0) };
}

/** The fewest edges from a node, over broken values alone. */
function stepsTo({ nodes }: Graph, from: NodeId, broken: Uint8Array): readonly number[] {
	const steps = nodes.map(({ id }) => (id === from ? 0 : Infinity));
	for (const node of nodes)
		if (broken[node.id] && node.id > from)
			for (const input of inputsOf(node))
				steps[node.id] = Math.min(steps[node.id] ?? Infinity, (steps[input] ?? Infinity) + 1);
	return steps;
}

/** ∞ − ∞ and its like. */
function turnedAt(context: Context, first: NodeId, reached: Uint8Array): NodeId | undefined {
	const { graph, run } = context;
	const undef = (id: NodeId): boolean => hasUndefined(run.valueOf(id));
	if (undef(first)) return undefined;
	return graph.nodes.find(
		({ id }) => reached[id] && undef(id) && !inputsOf(nodeAt(context, id)).some(undef)
	)?.id;
}
