import { isComputed } from '$graph/computed.ts';
import type { Graph, NodeId } from '$graph/graph.ts';

/**
 * The column of every node: operations after their inputs, everything as late as its consumers
 * allow, so that a leaf stands right before its first use, and the target last.
 */
export function layering(graph: Graph, target: NodeId): Int32Array {
	const depth = depths(graph);
	const last = depth.reduce((most, d) => Math.max(most, d), 0);
	const layer = new Int32Array(graph.nodes.length).fill(-1);
	for (const node of graph.nodes.toReversed()) {
		if (layer[node.id] === -1) layer[node.id] = node.id === target ? last : (depth[node.id] ?? 0);
		if (!isComputed(node)) continue;
		const before = (layer[node.id] ?? 0) - 1;
		for (const input of node.inputs) {
			const known = layer[input] ?? -1;
			layer[input] = known === -1 ? before : Math.min(known, before);
		}
	}
	return layer;
}

/** The longest way from a leaf to each node. */
function depths(graph: Graph): Int32Array {
	const depth = new Int32Array(graph.nodes.length);
	for (const node of graph.nodes)
		if (isComputed(node))
			for (const input of node.inputs)
				depth[node.id] = Math.max(depth[node.id] ?? 0, (depth[input] ?? 0) + 1);
	return depth;
}
