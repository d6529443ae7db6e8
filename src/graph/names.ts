import type { Graph, NodeId } from './graph.ts';
import { nearest } from './language/nearest.ts';

/** The node a name stands for. Throws a RangeError that tells the nearest name and the first few there are. */
export function nodeNamed({ names }: Graph, name: string): NodeId {
	const node = names.get(name);
	if (node !== undefined) return node;
	const known = [...names.keys()];
	const close = nearest(name, known);
	const hint = close === undefined ? '' : ` Did you mean \`${close}\`?`;
	throw new RangeError(`The program has no \`${name}\`.${hint} ${listed(known)}`);
}

function listed(known: readonly string[], most = 8): string {
	if (known.length === 0) return 'Nothing in it has a name.';
	const shown = known.slice(0, most).map((name) => `\`${name}\``);
	return `Its names are ${shown.join(', ')}${known.length > most ? ', …' : ''}.`;
}
