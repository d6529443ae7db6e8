/** Groups of nodes as a tree: which items each one holds, and one order in which every group is in one piece. */
import type { Graph, GroupId } from '$graph/graph.ts';
import type { Item, Rows } from './rows.ts';

/** An item, or the beginning or the end of a group. */
export type Stop =
	| { readonly kind: 'item'; readonly item: Item }
	| { readonly kind: 'begin' | 'end'; readonly group: GroupId };

/** The groups around an item, the innermost first. A bend belongs where both ends of its edge do. */
export function groupsAround(graph: Graph, rows: Rows): (item: Item) => readonly GroupId[] {
	const chains = graph.groups.map(({ id }) => chainOf(graph, id));
	const ofNode = (node: number): readonly GroupId[] => {
		const group = graph.nodes[node]?.group;
		return group === undefined ? [] : (chains[group] ?? []);
	};
	const ofBend = new Map<Item, readonly GroupId[]>();
	for (const { id, from, to } of graph.edges) {
		const both = ofNode(from).filter((group) => ofNode(to).includes(group));
		for (const bend of rows.bends[id] ?? []) ofBend.set(bend, both);
	}
	return (item) => (item < rows.nodes ? ofNode(item) : (ofBend.get(item) ?? []));
}

/** A group and those around it. */
function chainOf({ groups }: Graph, group: GroupId): readonly GroupId[] {
	const chain: GroupId[] = [];
	for (let id: GroupId | undefined = group; id !== undefined; id = groups[id]?.outer)
		chain.push(id);
	return chain;
}

/** All items by their places, but the members of a group one after the other, at the mean of their places. */
export function groupedOrder(
	graph: Graph,
	rows: Rows,
	around: (item: Item) => readonly GroupId[],
	places: Float64Array
): readonly Stop[] {
	const sums = graph.groups.map(() => ({ sum: 0, count: 0 }));
	const inside = new Map<GroupId | undefined, { place: number; stop: Stop }[]>();
	const put = (group: GroupId | undefined, place: number, stop: Stop): void => {
		const list = inside.get(group) ?? [];
		inside.set(group, [...list, { place, stop }]);
	};
	for (const item of rows.layers.flat()) {
		const place = places[item] ?? 0;
		put(around(item)[0], place, { kind: 'item', item });
		for (const group of item < rows.nodes ? around(item) : []) {
			const { sum, count } = sums[group] ?? { sum: 0, count: 0 };
			sums[group] = { sum: sum + place, count: count + 1 };
		}
	}
	for (const { id, outer } of graph.groups) {
		const { sum, count } = sums[id] ?? { sum: 0, count: 0 };
		if (count > 0) put(outer, sum / count, { kind: 'begin', group: id });
	}
	return flat(inside, undefined);
}

function flat(
	inside: ReadonlyMap<GroupId | undefined, readonly { place: number; stop: Stop }[]>,
	group: GroupId | undefined
): readonly Stop[] {
	return (inside.get(group) ?? [])
		.toSorted((a, b) => a.place - b.place)
		.flatMap(({ stop }): readonly Stop[] =>
			stop.kind === 'item'
				? [stop]
				: [stop, ...flat(inside, stop.group), { kind: 'end', group: stop.group }]
		);
}
