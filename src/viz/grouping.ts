/** Keeps the members of a group together and everything else out of its box. */
import type { Graph, GroupId } from '$graph/graph.ts';
import { coordinates, type Spacing } from './coordinates.ts';
import { PADS } from './group-boxes.ts';
import { groupedOrder, groupsAround, type Stop } from './group-tree.ts';
import type { Direction } from './metrics.ts';
import type { Item, Rows } from './rows.ts';
import { separated, type Constraint } from './separation.ts';

export interface Grouping extends Spacing {
	readonly direction: Direction;
	/** From the centre of an item to where it ends, across the flow, before it and behind it. */
	readonly reach: (item: Item) => readonly [before: number, behind: number];
}

export interface Arranged {
	readonly layers: readonly (readonly Item[])[];
	readonly across: Float64Array;
	/** Px that boxes in boxes need in front of each layer. */
	readonly room: readonly number[];
}

/** Between a box and what is not in it. */
const CLEAR = 12;

/** `places` are those without any groups. */
export function grouped(
	graph: Graph,
	rows: Rows,
	places: Float64Array,
	grouping: Grouping
): Arranged {
	const around = groupsAround(graph, rows);
	const stops = groupedOrder(graph, rows, around, places);
	const numbers = new Map(stops.map((stop, i) => [keyOf(stop), i]));
	const rank = (item: Item): number => numbers.get(`item ${item}`) ?? 0;
	const layers = rows.layers.map((layer) => layer.toSorted((a, b) => rank(a) - rank(b)));
	const wishes = coordinates(rows, layers, grouping);
	const context = { graph, layers, around, stops, numbers, grouping };
	const moved = separated(
		stops.map((_, i) => i),
		Float64Array.from(stops, (stop) => (stop.kind === 'item' ? (wishes[stop.item] ?? 0) : NaN)),
		[...neighbours(context), ...insides(context), ...outsides(context)]
	);
	const across = wishes.map((wish, item) => Math.round(moved[rank(item)] ?? wish));
	return { layers, across, room: roomsOf(context) };
}

interface Context {
	readonly graph: Graph;
	readonly layers: readonly (readonly Item[])[];
	readonly around: (item: Item) => readonly GroupId[];
	readonly stops: readonly Stop[];
	/** Where a stop stands in the order, by its key. */
	readonly numbers: ReadonlyMap<string, number>;
	readonly grouping: Grouping;
}

const keyOf = (stop: Stop): string =>
	stop.kind === 'item' ? `item ${stop.item}` : `${stop.kind} ${stop.group}`;

const number = ({ numbers }: Context, kind: Stop['kind'], id: number): number =>
	numbers.get(`${kind} ${id}`) ?? 0;

/** As far apart as without groups. */
const neighbours = (context: Context): readonly Constraint[] =>
	context.layers.flatMap((layer) =>
		layer.slice(1).map((item, i) => ({
			from: number(context, 'item', layer[i] ?? item),
			to: number(context, 'item', item),
			apart: context.grouping.apart(layer[i] ?? item, item)
		}))
	);

/** Members between the beginning and the end of their group, and groups between those of the one around. */
function insides(context: Context): readonly Constraint[] {
	const { graph, layers, around, grouping } = context;
	const pads = PADS[grouping.direction];
	const [first, last] =
		grouping.direction === 'down' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
	const within = (group: GroupId, from: number, to: number, before: number, behind: number) => [
		{ from: number(context, 'begin', group), to: from, apart: before },
		{ from: to, to: number(context, 'end', group), apart: behind }
	];
	const items = layers.flat().flatMap((item) => {
		const [group] = around(item);
		if (group === undefined) return [];
		const [before, behind] = grouping.reach(item);
		const at = number(context, 'item', item);
		return within(group, at, at, pads.cards[first] + before, pads.cards[last] + behind);
	});
	const groups = graph.groups.flatMap(({ id, outer }) =>
		outer === undefined || !context.numbers.has(`begin ${id}`)
			? []
			: within(
					outer,
					number(context, 'begin', id),
					number(context, 'end', id),
					pads.groups[first],
					pads.groups[last]
				)
	);
	return [...items, ...groups];
}

/** In every layer that a group spans, what stands next to it keeps clear of its box. */
function outsides(context: Context): readonly Constraint[] {
	return spansOf(context).flatMap(({ group, from, to }) =>
		context.layers.slice(from, to + 1).flatMap((layer) => {
			const [begin, end] = [number(context, 'begin', group), number(context, 'end', group)];
			const before = layer.findLast((item) => number(context, 'item', item) < begin);
			const behind = layer.find((item) => number(context, 'item', item) > end);
			return [
				...(before === undefined ? [] : [beside(context, before, group, 'before')]),
				...(behind === undefined ? [] : [beside(context, behind, group, 'behind')])
			];
		})
	);
}

/** The item, or the outermost group around it that is not around the other group as well. */
function beside(
	context: Context,
	item: Item,
	group: GroupId,
	side: 'before' | 'behind'
): Constraint {
	const { graph, around, grouping } = context;
	const shared = new Set<GroupId>();
	for (let id: GroupId | undefined = group; id !== undefined; id = graph.groups[id]?.outer)
		shared.add(id);
	const outermost = around(item).findLast((id) => !shared.has(id));
	const [ahead, back] = grouping.reach(item);
	const at = number(context, 'item', item);
	if (side === 'before') {
		const to = number(context, 'begin', group);
		return outermost === undefined
			? { from: at, to, apart: back + CLEAR }
			: { from: number(context, 'end', outermost), to, apart: CLEAR };
	}
	const from = number(context, 'end', group);
	return outermost === undefined
		? { from, to: at, apart: ahead + CLEAR }
		: { from, to: number(context, 'begin', outermost), apart: CLEAR };
}

/** The first and the last layer with a card of each group. */
function spansOf({ graph, layers, around }: Context) {
	const spans = new Map<GroupId, { group: GroupId; from: number; to: number }>();
	for (const [i, layer] of layers.entries())
		for (const item of layer)
			for (const group of graph.nodes[item] ? around(item) : [])
				spans.set(group, { group, from: spans.get(group)?.from ?? i, to: i });
	return [...spans.values()];
}

/** Each box in a box that begins or ends at a layer needs a little more. */
function roomsOf(context: Context): readonly number[] {
	const { graph, layers, grouping } = context;
	const { groups } = PADS[grouping.direction];
	const [first, last] =
		grouping.direction === 'down' ? [groups.top, groups.bottom] : [groups.left, groups.right];
	const inner = spansOf(context).filter(({ group }) => graph.groups[group]?.outer !== undefined);
	return layers.map(
		(_, i) =>
			first * inner.filter(({ from }) => from === i).length +
			last * inner.filter(({ to }) => to === i - 1).length
	);
}
