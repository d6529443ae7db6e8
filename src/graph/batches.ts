import type { Graph, NodeId } from './graph.ts';
import { operationNames, type OperationName } from './ops/index.ts';
import { ReadyQueues } from './ready-queues.ts';

/** Operations of one kind, in an order in which each finds its inputs computed. */
export interface Batch {
	readonly op: OperationName;
	readonly nodes: readonly NodeId[];
}

export interface Order {
	/** Inputs and constants. */
	readonly leaves: readonly NodeId[];
	readonly batches: readonly Batch[];
}

const codes = new Map(operationNames.map((name, code) => [name, code]));

/** Draws equal operations together, always those of which most are ready. */
export function batched(graph: Graph): Order {
	const queues = new ReadyQueues(graph, codesOf(graph));
	const leaves = graph.nodes.filter(({ kind }) => kind !== 'operation').map(({ id }) => id);
	for (const id of leaves) queues.placed(id);
	const batches: Batch[] = [];
	for (let code = queues.longest(); code !== undefined; code = queues.longest()) {
		const nodes: NodeId[] = [];
		for (let id = queues.take(code); id !== undefined; id = queues.take(code)) {
			nodes.push(id);
			queues.placed(id);
		}
		batches.push({ op: operationNames[code]!, nodes });
	}
	return { leaves, batches };
}

function codesOf(graph: Graph): Uint8Array {
	const found = new Uint8Array(graph.nodes.length);
	for (const node of graph.nodes)
		if (node.kind === 'operation') found[node.id] = codes.get(node.op) ?? 0;
	return found;
}
