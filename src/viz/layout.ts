/** Boxes and curves of a graph: structure only, so that a slider moves no card. */
import { activeNodes } from '$graph/active.ts';
import { isComputed } from '$graph/computed.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import { acrossOf, cardMetrics, portsOf, type CardMetrics } from './card-metrics.ts';
import { columns } from './columns.ts';
import { coordinates } from './coordinates.ts';
import type { Curve } from './curve.ts';
import { groupBoxes, union, type GroupBox } from './group-boxes.ts';
import { grouped, type Arranged } from './grouping.ts';
import { METRICS, type Direction, type Metrics } from './metrics.ts';
import { isNamed, nameRoom } from './name-mark.ts';
import { ordering } from './ordering.ts';
import { routes } from './routes.ts';
import { rows, type Item, type Rows } from './rows.ts';

export type { Direction } from './metrics.ts';

/** A rectangle by its upper left corner. */
export interface Rect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Box extends Rect {
	readonly node: NodeId;
	/** Leaves room for the note about a sum, because several paths meet here. */
	readonly noted: boolean;
}

export interface Layout {
	readonly metrics: Metrics;
	/** The inner sizes of every card; indexed by node. */
	readonly cards: readonly CardMetrics[];
	/** Indexed by node. */
	readonly boxes: readonly Box[];
	/** Outer ones before those inside them. */
	readonly groups: readonly GroupBox[];
	/** Indexed by edge; from the producer to the consumer. */
	readonly curves: readonly Curve[];
	/** Cards with their names and notes. */
	readonly bounds: Rect;
}

export interface LayoutOptions {
	readonly direction: Direction;
	/** Stands last; the output when absent. */
	readonly target?: NodeId;
	/** Tensors whose cards are open, and show their numbers. */
	readonly open?: ReadonlySet<NodeId>;
	/** In the reading order and almost without moving things to and fro: at once, for a large graph that is arranged later. */
	readonly rough?: boolean;
}

/** Rounds of moving cards towards their neighbours in a rough layout. */
const ROUGH_ROUNDS = 2;

const NONE: ReadonlySet<NodeId> = new Set();

/** Lays the graph out in columns (rows, when it flows down), operands in order. */
export function layout(graph: Graph, options: LayoutOptions): Layout {
	const { direction, target, open, rough = false } = options;
	const metrics = METRICS[direction];
	const end = target ?? graph.output;
	const noted = meetingPlaces(graph, end);
	const unordered = rows(graph, end);
	const cards = cardMetrics(graph, metrics, open ?? NONE);
	const sizes = { metrics, cards, noted };
	const { layers, across, room } = arranged(graph, unordered, sizes, rough);
	const along = columns(unordered, layers, { across, room, ...sizes });
	const boxes = graph.nodes.map(({ id }) =>
		boxAt(id, along.starts[id] ?? 0, across[id] ?? 0, cards[id] ?? metrics, noted[id] === 1)
	);
	const groups = groupBoxes(graph, boxes, cards, direction);
	const curves = routes(graph, unordered, { along, across, metrics, cards });
	const bounds = groups.reduce<Rect>(union, boundsOf(graph, boxes, cards, metrics));
	return { metrics, cards, boxes, groups, curves, bounds };
}

type Sizes = Pick<Neighbours, 'metrics' | 'cards' | 'noted'>;

/** The order in every column, and the places across the flow. */
function arranged(graph: Graph, unordered: Rows, sizes: Sizes, rough: boolean): Arranged {
	const layers = rough ? unordered.layers : ordering(unordered);
	const { direction } = sizes.metrics;
	const neighbours = { graph, uses: firstUses(graph), ...sizes };
	const spacing = {
		direction,
		apart: (before: Item, after: Item) => apart(neighbours, before, after),
		ports: (item: Item) => portsOf(graph, sizes.cards, item),
		reach: (item: Item) => reachOf(neighbours, item)
	};
	const across = coordinates(unordered, layers, spacing, rough ? ROUGH_ROUNDS : undefined);
	if (graph.groups.length === 0) return { layers, across, room: [] };
	return grouped(graph, unordered, across, spacing);
}

/** 1 for every node into which the gradients of several paths flow. */
function meetingPlaces(graph: Graph, target: NodeId): Uint8Array {
	const active = activeNodes(graph, target);
	const paths = new Int32Array(graph.nodes.length);
	for (const { from, to } of graph.edges)
		if (active[from] && active[to]) paths[from] = (paths[from] ?? 0) + 1;
	return Uint8Array.from(paths, (count) => (count > 1 ? 1 : 0));
}

interface Neighbours {
	readonly graph: Graph;
	readonly metrics: Metrics;
	readonly cards: readonly CardMetrics[];
	readonly noted: Uint8Array;
	readonly uses: Int32Array;
}

/** Least distance of centres across the flow: card to card, card to bend, bend to bend. */
function apart(neighbours: Neighbours, before: Item, after: Item): number {
	const { graph, metrics, cards, noted, uses } = neighbours;
	const down = metrics.direction === 'down';
	const a = graph.nodes[before];
	const b = graph.nodes[after];
	const [first, second] = [cards[before], cards[after]];
	const roomAfter = down && a && first ? nameRoom(a, first) : 0;
	const roomBefore = !down && b && second && isNamed(b, second) ? metrics.name : 0;
	const [half, otherHalf] = [halfOf(first), halfOf(second)];
	if (!a && !b) return metrics.passing;
	if (!a) return otherHalf + Math.max(metrics.passing, roomBefore + 6);
	const note = !down && noted[before] ? metrics.note : 0;
	if (!b) return half + Math.max(metrics.passing, roomAfter + 6, note + 4);
	// Two leaves of one consumer belong together.
	const leaves = !isComputed(a) && !isComputed(b);
	const gap = leaves && uses[before] === uses[after] ? metrics.siblings : metrics.cousins;
	// Notes are a little wider than the cards of a phone.
	const notes = down && noted[before] && noted[after] ? metrics.noteWidth - 2 * half + 8 : 0;
	return half + otherHalf + Math.max(gap, notes, roomAfter + roomBefore + note + 8);
}

/** From the centre of an item to where its name, its card and its note end. */
function reachOf(
	{ graph, metrics, cards, noted }: Neighbours,
	item: Item
): readonly [number, number] {
	const [node, card] = [graph.nodes[item], cards[item]];
	if (!node || !card) return [metrics.passing / 2, metrics.passing / 2];
	const half = halfOf(card);
	if (metrics.direction === 'down') return [half, half + nameRoom(node, card)];
	const name = isNamed(node, card) ? metrics.name : 0;
	return [half + name, half + (noted[item] ? metrics.note : 0)];
}

const halfOf = (card: Metrics | undefined): number => (card ? acrossOf(card) / 2 : 0);

/** The first consumer of every node, -1 for none. */
function firstUses(graph: Graph): Int32Array {
	const first = new Int32Array(graph.nodes.length).fill(-1);
	for (const { from, to } of graph.edges) if (first[from] === -1) first[from] = to;
	return first;
}

function boxAt(
	node: NodeId,
	along: number,
	across: number,
	{ direction, width, height }: Metrics,
	noted: boolean
): Box {
	return direction === 'down'
		? { node, x: across - width / 2, y: along, width, height, noted }
		: { node, x: along, y: across - height / 2, width, height, noted };
}

/** Beside the cards of a phone, for the rules of tensors, which are longer than numbers. */
const RULES = 16;

function boundsOf(
	graph: Graph,
	boxes: readonly Box[],
	cards: readonly CardMetrics[],
	metrics: Metrics
): Rect {
	const { direction, narrowest, note, noteWidth, margin } = metrics;
	const down = direction === 'down';
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { node, x, y, width, height, noted } of boxes) {
		const owner = graph.nodes[node];
		const beside = owner ? nameRoom(owner, cards[node] ?? metrics) : 0;
		const shifted = !down && noted ? Math.max(0, noteWidth - width - margin) : 0;
		left = Math.min(left, x - shifted);
		right = Math.max(right, x + width + (down ? beside : Math.max(0, beside - width)));
		top = Math.min(top, y - (down && noted ? note : !down && beside > 0 ? metrics.name : 0));
		bottom = Math.max(bottom, y + height + (!down && noted ? note : 0));
	}
	if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
	// A single column has labels on both sides.
	const narrow = Math.max(0, narrowest - (right - left)) / 2;
	const spare = down && cards.some((card) => card !== metrics) ? narrow + RULES : narrow;
	return { x: left - spare, y: top, width: right - left + 2 * spare, height: bottom - top };
}
