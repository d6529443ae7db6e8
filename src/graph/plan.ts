/**
 * In which order the numbers of a graph are computed. Operations of one kind are drawn together into
 * stretches, so that one small loop works through many; every number still stands after those it is made
 * of, inside a stretch too. The forward pass ascends through it, the backward pass descends.
 */
import type { Graph, NodeId } from './graph.ts';
import { operationNames, operations, type OperationName } from './ops/index.ts';
import { ruleLoops, type Loops } from './ops/loops.ts';
import { ReadyQueues } from './ready-queues.ts';

/** A half-open range of offsets whose operations are all alike, with the loops that work through it. */
export interface Stretch extends Loops {
	readonly op: OperationName;
	readonly start: number;
	readonly end: number;
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
	readonly stretches: readonly Stretch[];
}

const codes = new Map(operationNames.map((name, code) => [name, code]));

/** Draws equal operations together, always those of which most are ready. */
export function plan(graph: Graph): Plan {
	const offsets = new Int32Array(graph.nodes.length);
	const nodes = new Int32Array(graph.nodes.length);
	const stretches: Stretch[] = [];
	const queues = new ReadyQueues(graph, codesOf(graph));
	let size = 0;
	const place = (id: NodeId): void => {
		nodes[size] = id;
		offsets[id] = size++;
		queues.placed(id);
	};
	for (const { id, kind } of graph.nodes) if (kind !== 'operation') place(id);
	for (let code = queues.longest(); code !== undefined; code = queues.longest()) {
		const start = size;
		for (let id = queues.take(code); id !== undefined; id = queues.take(code)) place(id);
		stretches.push(stretch(operationNames[code]!, start, size));
	}
	return { size, offsets, nodes, ...inputOffsets(graph, offsets), stretches };
}

// As fields of their own, because a step calls them once a stretch.
function stretch(op: OperationName, start: number, end: number): Stretch {
	const { apply, pull } = operations[op].loops ?? ruleLoops(operations[op]);
	return { op, apply, pull, start, end };
}

function codesOf(graph: Graph): Uint8Array {
	const found = new Uint8Array(graph.nodes.length);
	for (const node of graph.nodes)
		if (node.kind === 'operation') found[node.id] = codes.get(node.op) ?? 0;
	return found;
}

function inputOffsets(graph: Graph, offsets: Int32Array): Pick<Plan, 'first' | 'second'> {
	const first = new Int32Array(offsets.length);
	const second = new Int32Array(offsets.length);
	for (const { from, to, slot } of graph.edges)
		(slot === 0 ? first : second)[offsets[to]!] = offsets[from]!;
	return { first, second };
}

/** The parts of the plan that a gradient travels: every operation in them takes part. */
export function activeStretches(plan: Plan, active: Uint8Array): Stretch[] {
	const parts: Stretch[] = [];
	for (const whole of plan.stretches) {
		let { start } = whole;
		for (let offset = start; offset <= whole.end; offset++) {
			if (offset < whole.end && active[plan.nodes[offset]!]) continue;
			if (start < offset) parts.push({ ...whole, start, end: offset });
			start = offset + 1;
		}
	}
	return parts;
}
