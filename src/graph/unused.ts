/** Lines that the target does not use: they are computed, and no gradient reaches them. */
import { usedNodes } from './active.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Graph } from './graph.ts';
import type { Statement } from './syntax.ts';

export function unusedLines(statements: readonly Statement[], graph: Graph): Diagnostic[] {
	const used = usedNodes(graph, graph.output);
	const target = statements.at(-1)?.name?.text ?? graph.nodes[graph.output]?.label ?? '';
	return statements.slice(0, -1).flatMap(({ name }): Diagnostic[] => {
		const node = name && graph.names.get(name.text);
		if (name === undefined || node === undefined || used[node]) return [];
		const message = `\`${name.text}\` is not used by \`${target}\`, so no gradient reaches it.`;
		return [{ severity: 'info', message, ...name.span }];
	});
}
