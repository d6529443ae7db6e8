/** Which nodes take part in the backward pass. */
import { isComputed } from './computed.ts';
import type { Graph, NodeId } from './graph.ts';

/** 1 for an input, for a value with a name, and for whatever depends on one; literals alone make 0. */
export function varyingNodes(graph: Graph): Uint8Array {
	const varying = new Uint8Array(graph.nodes.length);
	for (const node of graph.nodes)
		if (
			node.kind === 'input' ||
			(isComputed(node) && (node.name !== undefined || node.inputs.some((input) => varying[input])))
		)
			varying[node.id] = 1;
	return varying;
}

/** 1 for the target and for all that it is computed from. */
export function usedNodes(graph: Graph, target: NodeId): Uint8Array {
	const used = new Uint8Array(graph.nodes.length);
	used[target] = 1;
	for (let id = target; id >= 0; id--) {
		const node = graph.nodes[id];
		if (used[id] && isComputed(node)) for (const input of node.inputs) used[input] = 1;
	}
	return used;
}

/**
 * 1 for a varying node on which the target depends, else 0. Gradients travel between these alone:
 * a constant has none, and what the target does not use gets zero.
 */
export function activeNodes(graph: Graph, target: NodeId): Uint8Array {
	const varying = varyingNodes(graph);
	return usedNodes(graph, target).map((flag, id) => flag & (varying[id] ?? 0));
}

/** 1 for a node and for all that depends on it. */
export function dependentNodes(graph: Graph, on: NodeId): Uint8Array {
	const found = new Uint8Array(graph.nodes.length);
	found[on] = 1;
	for (const node of graph.nodes)
		if (isComputed(node) && node.inputs.some((input) => found[input])) found[node.id] = 1;
	return found;
}

/**
 * 1 for the input that forward mode goes along, and for what depends on it among all that the target is computed from.
 * Tangents travel between these alone.
 */
export function movingNodes(graph: Graph, target: NodeId, along: NodeId): Uint8Array {
	const used = usedNodes(graph, target);
	return dependentNodes(graph, along).map((flag, id) =>
		id === along ? 1 : flag & (used[id] ?? 0)
	);
}
