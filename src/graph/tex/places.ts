/** Which node a part of the text is. */
import type { Graph, NodeId } from '../graph.ts';
import type { Statement, Syntax } from '../syntax.ts';
import type { Lookups } from './expression.ts';

export interface Places extends Pick<Lookups, 'nodeOf' | 'optionsOf'> {
	/** The node whose text this is, by its place alone. */
	readonly writtenAt: Lookups['nodeOf'];
}

/** Every place where the text writes a node, as the graph remembers it. */
export function placesOf(graph: Graph): Places {
	const bySpan = new Map<string, NodeId>();
	for (const { id, spans } of graph.nodes)
		for (const { from, to } of spans) bySpan.set(`${from}:${to}`, id);
	const writtenAt = ({ span }: Syntax): NodeId | undefined => bySpan.get(`${span.from}:${span.to}`);
	return {
		writtenAt,
		nodeOf: (part) =>
			writtenAt(part) ?? (part.kind === 'name' ? graph.names.get(part.name) : undefined),
		optionsOf(part) {
			const node = graph.nodes[writtenAt(part) ?? -1];
			return node?.kind === 'operation' && node.op === part.op ? node.options : undefined;
		}
	};
}

/** A parameter is not what the text calls by the same name elsewhere. */
export function within({ parameters }: Statement, places: Places): Places {
	if (parameters === undefined) return places;
	const hidden = new Set(parameters.map(({ text }) => text));
	return {
		...places,
		nodeOf: (part) =>
			part.kind === 'name' && hidden.has(part.name) ? places.writtenAt(part) : places.nodeOf(part)
	};
}
