/** What can be differentiated: everything with a name, in the order of the text. */
import type { Program } from '$graph/program.ts';

export interface Target {
	/** What `Session.setTarget` takes; undefined for the last line, which needs no choice. */
	readonly key: string | undefined;
	readonly name: string;
	readonly last: boolean;
}

/** The lines first, the last one at the top, and then the inputs. */
export function targetsOf({ graph, statements }: Program): readonly Target[] {
	const { nodes, names, output } = graph;
	const last = { key: undefined, name: nodes[output]?.label ?? '', last: true };
	const lines = statements.flatMap(({ name, parameters }) => {
		const node = name && !parameters ? nodes[names.get(name.text) ?? -1] : undefined;
		return node?.kind === 'operation' && node.id !== output ? [node] : [];
	});
	const inputs = nodes.filter(({ kind, id }) => kind === 'input' && id !== output);
	const others = [...new Set([...lines.reverse(), ...inputs])];
	return [last, ...others.map(({ key, label }) => ({ key, name: label, last: false }))];
}
