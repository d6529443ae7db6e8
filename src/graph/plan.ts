/**
 * In which order the numbers of a graph are computed. Operations of one kind are drawn together into
 * stretches, so that one small loop works through many; every number still stands after those it is made
 * of, inside a stretch too. The forward pass ascends through it, the backward pass descends.
 *
 * A tensor is as many numbers as it has entries. An elementwise operation is planned entry by entry, so that
 * broadcasting is nothing but a table of offsets, and its backward pass adds up by itself. A whole operation is a
 * stretch of its own.
 */
import { batched, type Order } from './batches.ts';
import { writeEntries } from './entries.ts';
import type { Graph, GraphNode, NodeId, OperationNode } from './graph.ts';
import { operations, type OperationName } from './ops/index.ts';
import { ruleLoops, type Loops } from './ops/loops.ts';
import type { Elementwise } from './ops/elementwise.ts';
import type { Operation } from './ops/operation.ts';
import type { Whole } from './ops/whole.ts';
import { sizeOf } from './tensor.ts';
import { planWhole, type PlannedUse } from './whole-plan.ts';

/** A half-open range of offsets whose operations are all alike, with the loops that work through it. */
export interface Stretch extends Loops {
	readonly op: OperationName;
	readonly start: number;
	readonly end: number;
	/** Index into `Plan.uses`, of a whole operation. */
	readonly use?: number;
}

export interface Plan {
	/** How many numbers there are. */
	readonly size: number;
	/** How many of them belong to inputs and constants, which come first. */
	readonly leaves: number;
	/** Where each node’s numbers begin in the flat arrays. */
	readonly offsets: Int32Array;
	/** How many numbers each node has. */
	readonly sizes: Int32Array;
	/** The offset of each node that has one number; −1 for all others. */
	readonly singles: Int32Array;
	/** The node of each offset. */
	readonly nodes: Int32Array;
	/** The offset of each elementwise operation’s inputs, by its own offset. */
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly third: Int32Array;
	readonly uses: readonly PlannedUse[];
	/** The index into `uses` of each whole operation. */
	readonly useOf: ReadonlyMap<NodeId, number>;
	readonly stretches: readonly Stretch[];
}

export function plan(graph: Graph): Plan {
	const order = batched(graph);
	const places = placesOf(graph, order);
	const uses: PlannedUse[] = [];
	const stretches = order.batches.flatMap(({ op, nodes }) => {
		const operation: Operation = operations[op];
		if (operation.kind === 'elementwise') return stretch(op, operation, ...rangeOf(places, nodes));
		return nodes.map((id) => {
			const node = graph.nodes[id] as OperationNode;
			const use = uses.push(planWhole(graph, node, operation)) - 1;
			const [start, end] = rangeOf(places, [id]);
			return wholeStretch(node, operation, use, start, end);
		});
	});
	const useOf = new Map(uses.map(({ node }, index) => [node, index]));
	return { ...places, ...inputOffsets(graph, places), uses, useOf, stretches };
}

type Places = Pick<Plan, 'size' | 'leaves' | 'offsets' | 'sizes' | 'singles' | 'nodes'>;

/** Every node gets as many offsets as it has numbers, one node after the other. */
function placesOf(graph: Graph, { leaves, batches }: Order): Places {
	const offsets = new Int32Array(graph.nodes.length);
	const sizes = Int32Array.from(graph.nodes, ({ shape }) => sizeOf(shape));
	const nodes = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
	let next = 0;
	const place = (id: NodeId): void => {
		const end = next + sizes[id]!;
		offsets[id] = next;
		// A loop: most nodes have one number, for which a call of `fill` would cost more.
		while (next < end) nodes[next++] = id;
	};
	leaves.forEach(place);
	const ofLeaves = next;
	for (const batch of batches) batch.nodes.forEach(place);
	const singles = offsets.map((offset, id) => (sizes[id] === 1 ? offset : -1));
	return { size: nodes.length, leaves: ofLeaves, offsets, sizes, singles, nodes };
}

/** From the first number of the first node to the last one of the last, which stand in one row. */
function rangeOf({ offsets, sizes }: Places, nodes: readonly NodeId[]): [number, number] {
	const [first = 0, last = first] = [nodes[0], nodes.at(-1)];
	return [offsets[first]!, offsets[last]! + sizes[last]!];
}

// As fields of their own, because a step calls them once a stretch.
function stretch(op: OperationName, operation: Elementwise, start: number, end: number): Stretch {
	const { apply, pull } = operation.loops ?? ruleLoops(operation);
	return { op, apply, pull, start, end };
}

function wholeStretch(
	{ op, inputs }: OperationNode,
	operation: Whole,
	use: number,
	start: number,
	end: number
): Stretch {
	const slots = inputs.map((_, slot) => slot);
	const apply: Loops['apply'] = ({ uses }) => operation.apply(uses[use]!);
	return { op, start, end, use, apply, pull: pulling(operation, use, slots) };
}

/** The backward pass of one whole operation along the slots that need it. */
const pulling =
	({ pull }: Whole, index: number, slots: readonly number[]): Loops['pull'] =>
	({ uses }) => {
		const use = uses[index]!;
		for (let at = 0; at < slots.length; at++)
			pull(use, slots[at]!, use.upstream, use.into[slots[at]!]!);
	};

function inputOffsets(
	graph: Graph,
	{ offsets, size }: Places
): Pick<Plan, 'first' | 'second' | 'third'> {
	const ternary = graph.nodes.some((node) => isElementwise(node) && node.inputs.length === 3);
	const tables = [
		new Int32Array(size),
		new Int32Array(size),
		new Int32Array(ternary ? size : 0)
	] as const;
	for (const { from, to, slot } of graph.edges) {
		const node = graph.nodes[to]!;
		if (!isElementwise(node)) continue;
		const table = tables[slot]!;
		if (node.shape.length === 0) table[offsets[to]!] = offsets[from]!;
		else writeEntries(table, offsets[to]!, node.shape, offsets[from]!, graph.nodes[from]!.shape);
	}
	const [first, second, third] = tables;
	return { first, second, third };
}

const isElementwise = (node: GraphNode): node is OperationNode =>
	node.kind === 'operation' && operations[node.op].kind === 'elementwise';

/** The parts of the plan that a gradient travels: every operation in them takes part. */
export function activeStretches(graph: Graph, plan: Plan, active: Uint8Array): Stretch[] {
	const parts: Stretch[] = [];
	for (const whole of plan.stretches) {
		const { op, use } = whole;
		if (use !== undefined) {
			const { node } = plan.uses[use]!;
			const slots = slotsThat(graph, node, active);
			if (active[node])
				parts.push({ ...whole, pull: pulling(operations[op] as Whole, use, slots) });
			continue;
		}
		let { start } = whole;
		for (let offset = start; offset <= whole.end; offset++) {
			if (offset < whole.end && active[plan.nodes[offset]!]) continue;
			if (start < offset) parts.push({ ...whole, start, end: offset });
			start = offset + 1;
		}
	}
	return parts;
}

function slotsThat(graph: Graph, id: NodeId, active: Uint8Array): number[] {
	const node = graph.nodes[id] as OperationNode;
	return node.inputs.flatMap((input, slot) => (active[input] ? [slot] : []));
}
