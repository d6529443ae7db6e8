/** What can be differentiated: everything with a name, and what was chosen by its card. */
import { isComputed } from '$graph/computed.ts';
import type { NodeId } from '$graph/graph.ts';
import type { Program } from '$graph/program.ts';
import { targetName } from './target-name.ts';

export interface Target {
	/** What `Session.setTarget` takes; undefined for the last line, which needs no choice. */
	readonly key: string | undefined;
	readonly name: string;
	readonly last: boolean;
}

/** The lines first, the last one at the top; then the target if it has no name, and the inputs. */
export function targetsOf(program: Program, target: NodeId): readonly Target[] {
	const { graph, statements } = program;
	const { nodes, names, output } = graph;
	const last = { key: undefined, name: targetName(program, output), last: true };
	const lines = statements.flatMap(({ name, parameters }) => {
		const node = name && !parameters ? nodes[names.get(name.text) ?? -1] : undefined;
		return node && isComputed(node) && node.id !== output ? [node] : [];
	});
	const chosen = nodes.filter(
		(node) => node.id === target && node.id !== output && isComputed(node)
	);
	const inputs = nodes.filter(({ kind, id }) => kind === 'input' && id !== output);
	const listed = [...new Set([...lines.reverse(), ...chosen, ...inputs])];
	return [last, ...listed.map(({ key, label }) => ({ key, name: label, last: false }))];
}
