/** What is saved for the backward pass: every forward value that a backward rule reads, and which one. */
import { activeNodes } from '../active.ts';
import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { ruleNeeds, type RuleNeeds } from './rule-needs.ts';

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
	const needs = needsOf(graph);
	return graph.nodes.flatMap((node) =>
		node.kind === 'operation' ? readBy(graph, node, slots.get(node.id) ?? [], needs) : []
	);
}

/**
 * The same between the cards of a drawing, each pair once. What a closed box keeps of itself is read by its own
 * card.
 */
export function drawnReadings(
	read: readonly Reading[],
	shownOf: (node: NodeId) => NodeId
): readonly Reading[] {
	const drawn = new Map<string, Reading>();
	for (const each of read) {
		const [value, by] = [shownOf(each.value), shownOf(each.by)];
		drawn.set(`${by} ${value}`, { value, by });
	}
	return [...drawn.values()].sort((a, b) => a.by - b.by);
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

function readBy(
	graph: Graph,
	node: OperationNode,
	slots: readonly number[],
	needsOf: Needs
): readonly Reading[] {
	const needs = slots.map((slot) => needsOf(node, slot));
	const inputs = node.inputs.filter((_, slot) => needs.some((each) => each.slots.includes(slot)));
	const read = needs.some(({ result }) => result) ? [...inputs, node.id] : inputs;
	return [...new Set(read)]
		.filter((value) => graph.nodes[value]?.kind !== 'constant')
		.map((value) => ({ value, by: node.id }));
}

type Needs = (node: OperationNode, slot: number) => RuleNeeds;

/** Reading the code of a rule is slow, and most operations of a large graph are alike. */
function needsOf(graph: Graph): Needs {
	const known = new Map<string, RuleNeeds>();
	return ({ op, inputs, options }, slot) => {
		const shapes = inputs.map((input) => graph.nodes[input]?.shape ?? []);
		const key = JSON.stringify([op, slot, shapes, options]);
		const found = known.get(key) ?? ruleNeeds(op, slot, shapes, options);
		known.set(key, found);
		return found;
	};
}
