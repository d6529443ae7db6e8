import type { Graph, NodeId } from './graph.ts';

/** The node whose text stands at a position of the source: the innermost one, or none. */
export function nodeAt(graph: Graph, position: number): NodeId | undefined {
	let found: NodeId | undefined;
	let least = Infinity;
	for (const { id, spans } of graph.nodes)
		for (const { from, to } of spans)
			if (from <= position && position < to && to - from < least) {
				found = id;
				least = to - from;
			}
	return found;
}
