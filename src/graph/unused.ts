/** Lines that the target does not use: they are computed, and no gradient reaches them. */
import { usedNodes } from './active.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Graph, NodeId } from './graph.ts';
import { LIMITS } from './language/limits.ts';
import type { Span } from './span.ts';
import type { Statement } from './syntax.ts';

export function unusedLines(statements: readonly Statement[], graph: Graph): Diagnostic[] {
	const used = usedNodes(graph, graph.output);
	const target = statements.at(-1)?.name?.text ?? graph.nodes[graph.output]?.label ?? '';
	const nodeAt = statements.slice(0, -1).some(isBare) ? nodesByPlace(graph) : undefined;
	const found: Diagnostic[] = [];
	for (const statement of statements.slice(0, -1)) {
		if (found.length === LIMITS.diagnostics) break;
		const { name, span } = statement;
		const node = isBare(statement)
			? nodeAt?.get(placeOf(statement.expression.span))
			: graph.names.get(name?.text ?? '');
		if (node === undefined || used[node]) continue;
		const message = isBare(statement)
			? `This line has no name and is not used by \`${target}\`: the last line alone is the target.`
			: `\`${name?.text}\` is not used by \`${target}\`, so no gradient reaches it.`;
		found.push({ severity: 'info', message, ...(name?.span ?? span) });
	}
	return found;
}

const isBare = ({ name }: Statement): boolean => name === undefined;

/** One number for a range of the source, which has at most 10,000 characters. */
const placeOf = ({ from, to }: Span): number => from * 2 * LIMITS.characters + to;

function nodesByPlace({ nodes }: Graph): ReadonlyMap<number, NodeId> {
	const places = new Map<number, NodeId>();
	for (const { id, spans } of nodes) for (const span of spans) places.set(placeOf(span), id);
	return places;
}
