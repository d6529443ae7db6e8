/** Which nodes take part in the backward pass. */
import type { Graph, NodeId } from './graph.ts';

/**
 * 1 for a node that depends on an input and on which the target depends, else 0. Gradients travel
 * between these alone: a constant has none, and what the target does not use gets zero.
 */
export function activeNodes(graph: Graph, target: NodeId): Uint8Array {
	const varying = new Uint8Array(graph.nodes.length);
	for (const node of graph.nodes)
		if (node.kind === 'input' || (node.kind === 'operation' && node.inputs.some((i) => varying[i])))
			varying[node.id] = 1;
	const used = new Uint8Array(graph.nodes.length);
	used[target] = 1;
	for (let id = target; id >= 0; id--) {
		const node = graph.nodes[id];
		if (used[id] && node?.kind === 'operation') for (const input of node.inputs) used[input] = 1;
	}
	return used.map((flag, id) => flag & (varying[id] ?? 0));
}
