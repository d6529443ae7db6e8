/**
 * In which order the numbers of a graph are computed. Operations of one kind are drawn together into
 * stretches, so that one small loop works through many; every number still stands after those it is made
 * of, inside a stretch too. The forward pass ascends through it, the backward pass descends.
 */
import { varyingNodes } from './active.ts';
import type { Graph, NodeId } from './graph.ts';
import { operationNames } from './ops/index.ts';
import { ReadyQueues } from './ready-queues.ts';

/** Half-open ranges of offsets whose operations are all alike; one entry an index in each array. */
export interface Stretches {
	/** Index into `operationNames`. */
	readonly codes: Uint8Array;
	/** Bit s is set where slot s takes a gradient. */
	readonly slots: Uint8Array;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

export interface Plan {
	/** How many numbers there are. */
	readonly size: number;
	/** Where each node’s numbers begin in the flat arrays. Inputs and constants come first. */
	readonly offsets: Int32Array;
	/** The node of each offset. */
	readonly nodes: Int32Array;
	/** The offset of each operation’s inputs, by its own offset. */
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly stretches: Stretches;
}

/** A kind is an operation together with the slots of it that take a gradient. */
const SLOT_BITS = 2;
const codes = new Map(operationNames.map((name, code) => [name, code]));

/** Draws operations of one kind together, always the kind of which most are ready. */
export function plan(graph: Graph): Plan {
	const offsets = new Int32Array(graph.nodes.length);
	const nodes = new Int32Array(graph.nodes.length);
	const stretches: Row[] = [];
	const queues = new ReadyQueues(graph, kindsOf(graph));
	let size = 0;
	const place = (id: NodeId): void => {
		nodes[size] = id;
		offsets[id] = size++;
		queues.placed(id);
	};
	for (const { id, kind } of graph.nodes) if (kind !== 'operation') place(id);
	for (let kind = queues.longest(); kind !== undefined; kind = queues.longest()) {
		const start = size;
		for (let id = queues.take(kind); id !== undefined; id = queues.take(kind)) place(id);
		stretches.push([kind, start, size]);
	}
	return { size, offsets, nodes, ...inputOffsets(graph, offsets), stretches: columns(stretches) };
}

type Row = readonly [kind: number, start: number, end: number];

function columns(rows: readonly Row[]): Stretches {
	return {
		codes: Uint8Array.from(rows, ([kind]) => kind >> SLOT_BITS),
		slots: Uint8Array.from(rows, ([kind]) => kind & ((1 << SLOT_BITS) - 1)),
		starts: Int32Array.from(rows, ([, start]) => start),
		ends: Int32Array.from(rows, ([, , end]) => end)
	};
}

function kindsOf(graph: Graph): Uint16Array {
	const varying = varyingNodes(graph);
	const kinds = new Uint16Array(graph.nodes.length);
	for (const node of graph.nodes)
		if (node.kind === 'operation') {
			let slots = 0;
			node.inputs.forEach((input, slot) => (slots |= (varying[input] ?? 0) << slot));
			kinds[node.id] = ((codes.get(node.op) ?? 0) << SLOT_BITS) | slots;
		}
	return kinds;
}

function inputOffsets(graph: Graph, offsets: Int32Array): Pick<Plan, 'first' | 'second'> {
	const first = new Int32Array(offsets.length);
	const second = new Int32Array(offsets.length);
	for (const { from, to, slot } of graph.edges)
		(slot === 0 ? first : second)[offsets[to]!] = offsets[from]!;
	return { first, second };
}

/** The parts of the plan that a gradient travels: every operation in them takes part. */
export function activeStretches(plan: Plan, active: Uint8Array): Stretches {
	const { codes, slots, starts, ends } = plan.stretches;
	const rows: Row[] = [];
	for (let at = 0; at < codes.length; at++) {
		if (slots[at] === 0) continue;
		const kind = (codes[at]! << SLOT_BITS) | slots[at]!;
		let start = starts[at]!;
		for (let offset = start; offset <= ends[at]!; offset++) {
			if (offset < ends[at]! && active[plan.nodes[offset]!]) continue;
			if (start < offset) rows.push([kind, start, offset]);
			start = offset + 1;
		}
	}
	return columns(rows);
}
