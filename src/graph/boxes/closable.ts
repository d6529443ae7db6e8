/** What can be drawn as one card: calls of functions of the text, and lines of several operations. */
import { isComputed } from '../computed.ts';
import type { Graph, GraphNode, Group, GroupId, NodeId } from '../graph.ts';

export interface Closable {
	readonly key: string;
	/** The node whose value is that of the card. */
	readonly output: NodeId;
	/** Of a call. */
	readonly group?: Group;
}

/** One that is closed. */
export interface Box {
	readonly closable: Closable;
	readonly inside: ReadonlySet<NodeId>;
}

export const operationsIn = ({ nodes }: Graph, inside: ReadonlySet<NodeId>): number =>
	[...inside].filter((id) => isComputed(nodes[id])).length;

/** A line of one operation is a card already. */
export const closes = (graph: Graph, { closable, inside }: Box): boolean =>
	closable.group !== undefined || operationsIn(graph, inside) > 1;

/** Calls, then lines. */
export function closables(graph: Graph): readonly Closable[] {
	const calls = graph.groups
		.filter(({ kind, output }) => kind === 'call' && isComputed(graph.nodes[output]))
		.map((group): Closable => ({ key: group.key, output: group.output, group }));
	const lines = graph.nodes.flatMap((node): Closable[] =>
		isComputed(node) && node.name !== undefined
			? [{ key: lineKey(node.name), output: node.id }]
			: []
	);
	return [...calls, ...lines];
}

export const lineKey = (name: string): string => `line:${name}`;

/**
 * The nodes that stand in the box: its result, and whatever is used within the box alone. What is shared with something
 * else stands outside, and so does all that it is made of; then nothing but the result leaves the box, and no way leads
 * out of it and back. Named values, the target and the last line (`kept`) stand outside too.
 */
export function insideOf(
	graph: Graph,
	{ output, group }: Closable,
	kept: ReadonlySet<NodeId>
): ReadonlySet<NodeId> {
	const inside = new Set([output]);
	const uses = usesOf(graph);
	for (let id = output - 1; id >= 0; id--) {
		const node = graph.nodes[id];
		if (!node || node.kind === 'input' || kept.has(id) || !stands(graph, node, group?.id)) continue;
		const consumers = uses[id] ?? [];
		if (consumers.length > 0 && consumers.every((each) => inside.has(each))) inside.add(id);
	}
	return inside;
}

/** What has a card of its own whatever is closed. */
export const keptNodes = (graph: Graph, target: NodeId): ReadonlySet<NodeId> =>
	new Set([...graph.names.values(), graph.output, target]);

/** Whether a node stands in a group, or in one within it; in a line stands whatever it uses. */
function stands({ groups }: Graph, { group }: GraphNode, around: GroupId | undefined): boolean {
	if (around === undefined) return true;
	for (let at = group; at !== undefined; at = groups[at]?.outer) if (at === around) return true;
	return false;
}

const known = new WeakMap<Graph, readonly (readonly NodeId[])[]>();

/** The consumers of every node. */
function usesOf(graph: Graph): readonly (readonly NodeId[])[] {
	const made = known.get(graph) ?? consumersIn(graph);
	known.set(graph, made);
	return made;
}

function consumersIn({ nodes, edges }: Graph): readonly (readonly NodeId[])[] {
	const consumers: NodeId[][] = nodes.map(() => []);
	for (const { from, to } of edges) consumers[from]?.push(to);
	return consumers;
}
