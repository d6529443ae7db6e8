/** Lines that the target does not use: they are computed, and no gradient reaches them. */
import type { Diagnostic } from './diagnostic.ts';
import type { Graph } from './graph.ts';
import type { Statement } from './syntax.ts';

export function unusedLines(statements: readonly Statement[], graph: Graph): Diagnostic[] {
	const used = usedBy(graph);
	const target = statements.at(-1)?.name?.text ?? graph.nodes[graph.output]?.label ?? '';
	return statements.slice(0, -1).flatMap(({ name }): Diagnostic[] => {
		const node = name && graph.names.get(name.text);
		if (name === undefined || node === undefined || used[node]) return [];
		const message = `\`${name.text}\` is not used by \`${target}\`, so no gradient reaches it.`;
		return [{ severity: 'info', message, ...name.span }];
	});
}

/** 1 for the target and all that it is computed from. */
function usedBy({ nodes, output }: Graph): Uint8Array {
	const used = new Uint8Array(nodes.length);
	used[output] = 1;
	for (let id = output; id >= 0; id--) {
		const node = nodes[id];
		if (used[id] && node?.kind === 'operation') for (const input of node.inputs) used[input] = 1;
	}
	return used;
}
