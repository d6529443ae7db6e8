import type { Graph } from '$graph/graph.ts';
import { alongOf, seedOf, targetOf } from './chosen.ts';
import type { Document } from './document.ts';

/** What a link asks for that its function has no room for, in a sentence; empty where all of it fits. */
export function droppedLine(document: Document, graph: Graph): string {
	const { target, seed, along } = document;
	const node = targetOf(graph, document);
	const dropped = [
		target !== undefined && graph.nodes[node]?.key !== target
			? 'the node to differentiate is not in its function'
			: '',
		seed !== undefined && seedOf(graph, node, document) === undefined
			? 'the start of the backward pass has another shape than the target'
			: '',
		along !== undefined && alongOf(graph, document) === undefined
			? 'forward mode goes along an input, or an entry of one, that is not there'
			: ''
	].filter((clause) => clause !== '');
	if (dropped.length === 0) return '';
	const [what, were] =
		dropped.length === 1 ? ['One part', 'was'] : [`${dropped.length} parts`, 'were'];
	return `${what} of this link did not fit and ${were} left out: ${dropped.join('; ')}.`;
}
