/**
 * The graph with some calls and lines drawn as one card each. A card has one edge for each node around it that it uses,
 * and what the edge passes on is the sum over the edges that it stands for.
 */
import type { BoxNode, EdgeId, Graph, GraphNode, Group, GroupId, NodeId } from '../graph.ts';
import type { BoxText } from './box-text.ts';
import { bundlesOf, edgesIn, type Bundle } from './bundles.ts';
import {
	closables,
	closes,
	insideOf,
	keptNodes,
	operationsIn,
	type Box,
	type Closable
} from './closable.ts';

export interface Quotient {
	readonly graph: Graph;
	/** The node of the whole graph that each card shows; of a box its result. */
	readonly wholeOf: readonly NodeId[];
	/** The card of each node of the whole graph; of a hidden one that of its box. */
	readonly shownOf: readonly NodeId[];
	/** The edges of the whole graph that each edge stands for. */
	readonly edgesOf: readonly (readonly EdgeId[])[];
}

/** Undefined where none of the keys closes anything. `text` says how the source has a box. */
export function quotient(
	whole: Graph,
	closed: ReadonlySet<string>,
	target: NodeId,
	text: (closable: Closable) => BoxText
): Quotient | undefined {
	const boxes = boxesOf(whole, closed, target);
	if (boxes.length === 0) return undefined;
	const within = new Map(boxes.flatMap((box) => [...box.inside].map((id) => [id, box] as const)));
	const cardOf = (id: NodeId): NodeId => within.get(id)?.closable.output ?? id;
	const shown = whole.nodes.filter(({ id }) => cardOf(id) === id);
	const places = new Map(shown.map(({ id }, place) => [id, place]));
	const shownOf = whole.nodes.map(({ id }) => places.get(cardOf(id)) ?? 0);
	const boxed = new Set(boxes.map(({ closable }) => shownOf[closable.output]));
	const bundles = bundlesOf(whole, shownOf, boxed);
	const { groupOf, groups } = groupsOf(whole, boxes, shown, shownOf);
	const nodes = shown.map((node, id): GraphNode => {
		const box = within.get(node.id);
		const group = groupOf(box ? outsideOf(box.closable) : node.group);
		const place = { id, into: bundles.get(id) ?? [], group };
		return box ? boxNode(whole, node, box, place, text(box.closable)) : renumbered(node, place);
	});
	const names = new Map([...whole.names].map(([name, id]) => [name, shownOf[id] ?? 0]));
	const { edges, edgesOf } = edgesIn(nodes, bundles);
	const graph = { nodes, edges, groups, names, output: shownOf[whole.output] ?? 0 };
	return { graph, wholeOf: shown.map(({ id }) => id), shownOf, edgesOf };
}

/** Those that nothing else hides: of two boxes one lies within the other, or they have nothing in common. */
function boxesOf(whole: Graph, closed: ReadonlySet<string>, target: NodeId): readonly Box[] {
	const kept = keptNodes(whole, target);
	const wanted = closables(whole)
		.filter(({ key }) => closed.has(key))
		.map((closable) => ({ closable, inside: insideOf(whole, closable, kept) }))
		.filter((box) => closes(whole, box))
		.sort((a, b) => b.inside.size - a.inside.size);
	const hidden = new Set<NodeId>();
	return wanted.filter(({ closable: { output }, inside }) => {
		if (hidden.has(output)) return false;
		for (const id of inside) hidden.add(id);
		return true;
	});
}

interface Place {
	readonly id: NodeId;
	readonly into: readonly Bundle[];
	readonly group: GroupId | undefined;
}

function boxNode(
	whole: Graph,
	{ key, label, shape, spans, ...node }: GraphNode,
	{ closable, inside }: Box,
	{ id, into, group }: Place,
	text: BoxText
): BoxNode {
	const name = node.kind === 'operation' ? node.name : undefined;
	return {
		...{ kind: 'box', id, key, label, shape, spans, ...text },
		inputs: into.map(({ from }) => from),
		uses: into.map(({ edges }) => edges.length),
		operations: operationsIn(whole, inside),
		opens: closable.key,
		...(closable.group === undefined ? {} : { calls: closable.group.label }),
		...(name === undefined ? {} : { name }),
		...(group === undefined ? {} : { group })
	};
}

function renumbered({ group: _, ...node }: GraphNode, { id, into, group }: Place): GraphNode {
	const standing = group === undefined ? { id } : { id, group };
	const inputs = into.map(({ from }) => from);
	return node.kind === 'operation' ? { ...node, ...standing, inputs } : { ...node, ...standing };
}

/** The group in which the card of a box stands. */
const outsideOf = ({ group }: Closable): GroupId | undefined => group?.outer;

/** The groups that still have cards of their own, and in which of them a node stands that stood in some group. */
function groupsOf(
	{ groups }: Graph,
	boxes: readonly Box[],
	shown: readonly GraphNode[],
	shownOf: readonly NodeId[]
): {
	readonly groupOf: (group: GroupId | undefined) => GroupId | undefined;
	readonly groups: readonly Group[];
} {
	const gone = new Set(boxes.flatMap(({ closable }) => closable.group?.id ?? []));
	const ends = new Map(boxes.map(({ closable }) => [closable.output, closable]));
	const filled = new Set<GroupId>();
	for (const { id, group } of shown) {
		const end = ends.get(id);
		for (let at = end ? outsideOf(end) : group; at !== undefined; at = groups[at]?.outer)
			filled.add(at);
	}
	const kept = groups.filter(({ id }) => filled.has(id) && !gone.has(id));
	const places = new Map(kept.map(({ id }, place) => [id, place]));
	const groupOf = (group: GroupId | undefined): GroupId | undefined => {
		let at = group;
		while (at !== undefined && !places.has(at)) at = groups[at]?.outer;
		return at === undefined ? undefined : places.get(at);
	};
	return {
		groupOf,
		groups: kept.map(({ outer: around, ...group }, id): Group => {
			const outer = groupOf(around);
			const output = shownOf[group.output] ?? -1;
			return { ...group, id, output, ...(outer === undefined ? {} : { outer }) };
		})
	};
}
