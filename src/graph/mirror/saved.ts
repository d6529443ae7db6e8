/** What is saved for the backward pass: every forward value that a backward rule reads, and which one. */
import { activeNodes } from '../active.ts';
import type { Graph, NodeId } from '../graph.ts';
import { ruleNeeds } from './rule-needs.ts';

/** A cross edge: the backward rule of `by` reads the value of `value`, one of its inputs or itself. */
export interface Reading {
	readonly value: NodeId;
	readonly by: NodeId;
}

/**
 * Ordered by the operation, then by slot, its own result last; each pair once. Only edges that a gradient
 * travels count. Literals are not among them: they stand in the text, and nobody has to save them.
 */
export function readings(graph: Graph, target: NodeId): readonly Reading[] {
	const slots = travelledSlots(graph, target);
	return graph.nodes.flatMap(({ id: by }) =>
		[...readBy(graph, by, slots.get(by) ?? [])]
			.filter((value) => graph.nodes[value]?.kind !== 'constant')
			.map((value) => ({ value, by }))
	);
}

/** Of every operation the slots along which a gradient goes back. */
function travelledSlots(graph: Graph, target: NodeId): ReadonlyMap<NodeId, readonly number[]> {
	const active = activeNodes(graph, target);
	const slots = new Map<NodeId, number[]>();
	for (const { from, to, slot } of graph.edges) {
		if (!active[from] || !active[to]) continue;
		const known = slots.get(to);
		if (known) known.push(slot);
		else slots.set(to, [slot]);
	}
	return slots;
}

function readBy(graph: Graph, by: NodeId, slots: readonly number[]): ReadonlySet<NodeId> {
	const node = graph.nodes[by];
	if (node?.kind !== 'operation') return new Set();
	const shapes = node.inputs.map((input) => graph.nodes[input]?.shape ?? []);
	const needs = slots.map((slot) => ruleNeeds(node.op, slot, shapes, node.options));
	const inputs = node.inputs.filter((_, slot) => needs.some((each) => each.slots.includes(slot)));
	return new Set(needs.some(({ result }) => result) ? [...inputs, by] : inputs);
}
