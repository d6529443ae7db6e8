import type { NodeId } from '$graph/graph.ts';
import type { Program } from '$graph/program.ts';

/** What a node is called where gradients of it are shown: the last line by its own name, though an earlier one has it too. */
export function targetName({ graph, statements }: Program, node: NodeId): string {
	const last = statements.at(-1)?.name?.text;
	if (last !== undefined && graph.names.get(last) === node) return last;
	return graph.nodes[node]?.label ?? '';
}
