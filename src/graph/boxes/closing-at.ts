import { isComputed } from '../computed.ts';
import type { Graph, NodeId } from '../graph.ts';
import { closables, closes, insideOf, keptNodes } from './closable.ts';

/** What can be closed around a node. */
export interface Closing {
	/** Of an opened operation, a call, or a line. */
	readonly key: string;
	/** Of a line its name. */
	readonly line?: string;
	/** Whether the node is the result of the line. */
	readonly own?: boolean;
}

const lines = new WeakMap<Graph, Map<NodeId, ReadonlyMap<NodeId, Closing>>>();

/** The innermost box in which a node stands, or else its line; undefined where there is nothing to close. */
export function closingAt(graph: Graph, target: NodeId, node: NodeId): Closing | undefined {
	const group = graph.groups[graph.nodes[node]?.group ?? -1];
	return group ? { key: group.key } : linesOf(graph, target).get(node);
}

/** Made once a graph and a target: every card asks. */
function linesOf(graph: Graph, target: NodeId): ReadonlyMap<NodeId, Closing> {
	const ofGraph = lines.get(graph) ?? new Map<NodeId, ReadonlyMap<NodeId, Closing>>();
	lines.set(graph, ofGraph);
	const known = ofGraph.get(target) ?? foundIn(graph, target);
	ofGraph.set(target, known);
	return known;
}

function foundIn(graph: Graph, target: NodeId): ReadonlyMap<NodeId, Closing> {
	const kept = keptNodes(graph, target);
	const found = new Map<NodeId, Closing>();
	for (const closable of closables(graph)) {
		if (closable.group) continue;
		const inside = insideOf(graph, closable, kept);
		if (!closes(graph, { closable, inside })) continue;
		const node = graph.nodes[closable.output];
		const line = isComputed(node) ? (node.name ?? '') : '';
		for (const id of inside)
			found.set(id, { key: closable.key, line, own: id === closable.output });
	}
	return found;
}
