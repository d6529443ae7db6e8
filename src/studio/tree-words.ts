/** What the switch between shared and apart does to the text on screen. */
import type { Graph } from '$graph/graph.ts';

/** More characters of the text are not repeated. */
const LONGEST = 24;

/** Undefined where nothing is written twice, so that there is nothing to switch. */
export function treeWords(graph: Graph, source: string, tree: boolean): string | undefined {
	const { repeats, nodes } = graph;
	if (repeats === undefined) return undefined;
	const { node, times, more } = repeats;
	const count = nodes.filter(({ kind }) => kind === 'operation').length;
	const [apart, shared] = tree ? [count, count - more] : [count + more, count];
	const often = times === 2 ? 'twice' : `${times} times`;
	const what = partOf(source, nodes[node]?.spans[0]);
	return tree
		? `${what} is computed ${often}: ${apart} operations instead of ${shared}.`
		: `${what} is written ${often} and computed once: ${shared} operations instead of ${apart}.`;
}

function partOf(
	source: string,
	span: { readonly from: number; readonly to: number } | undefined
): string {
	const text = source.slice(span?.from, span?.to).replace(/\s+/g, ' ');
	return span === undefined || text.length > LONGEST ? 'One part' : text;
}
