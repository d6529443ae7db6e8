/** Who is connected with whom, and who takes part in what follows the forward pass: made once a schedule. */
import { activeNodes, dependentNodes, movingNodes, varyingNodes } from '$graph/active.ts';
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import type { Schedule } from '$graph/steps.ts';

export interface Structure {
	/** The edges into an operation, by slot. */
	readonly inputs: ReadonlyMap<NodeId, readonly EdgeId[]>;
	/** The edges that bring a node its gradient or its tangent. */
	readonly paths: ReadonlyMap<NodeId, readonly EdgeId[]>;
	/** 1 for a node that gets one. */
	readonly taking: Uint8Array;
	/** 1 for a node whose own is 0, because nothing leads from the one to the other. */
	readonly unmoved: Uint8Array;
	/** 1 for a node that is computed from the target: no gradient ever goes there. */
	readonly later: Uint8Array;
	/** 1 for a node that no literal alone decides. */
	readonly varying: Uint8Array;
}

const kept = new WeakMap<Schedule, Structure>();

/** Depends on the text alone, and so is kept as long as its schedule lives. */
export function structureOf(graph: Graph, schedule: Schedule): Structure {
	const known = kept.get(schedule);
	if (known) return known;
	const { target, along } = schedule;
	const taking = along ? movingNodes(graph, target, along.node) : activeNodes(graph, target);
	const moved = along ? dependentNodes(graph, along.node) : taking;
	const inputs = new Map<NodeId, EdgeId[]>();
	const paths = new Map<NodeId, EdgeId[]>();
	for (const { id, from, to } of graph.edges) {
		listOf(inputs, to).push(id);
		if (taking[from] && taking[to]) listOf(paths, along ? to : from).push(id);
	}
	const unmoved = moved.map((flag) => 1 - flag);
	const later = along
		? new Uint8Array(graph.nodes.length)
		: dependentNodes(graph, target).map((flag, id) => (id === target ? 0 : flag));
	const made = { inputs, paths, taking, unmoved, later, varying: varyingNodes(graph) };
	kept.set(schedule, made);
	return made;
}

function listOf(lists: Map<NodeId, EdgeId[]>, node: NodeId): EdgeId[] {
	const list = lists.get(node) ?? [];
	lists.set(node, list);
	return list;
}
