/** Where the notes about sums stand: by the layout alone, so that a note stays put from path to path. */
import { isComputed } from '$graph/computed.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import { hull, piecesIn, stretches, touches, type Line } from './crossing.ts';
import type { Box, Layout, Rect } from './layout.ts';
import type { Metrics } from './metrics.ts';
import { nameRect } from './name-mark.ts';
import { coverCost, crossCost, grown } from './placement.ts';

export interface NotePlace {
	/** The most it may cover, whatever the numbers. */
	readonly rect: Rect;
	readonly above: boolean;
}

/** Between a card and its note. */
export const HANG = 8;
/** What each px of a line under a note costs: of an edge that brings a term, and of another one. */
const COSTS = { term: 8, other: 2 };
/** Shifts to the left, as shares of what the note is wider than its card. */
const SHIFTS = { right: [0, 0.35, 0.7, 1], down: [0.5, 0, 1] };

const kept = new WeakMap<Layout, ReadonlyMap<NodeId, NotePlace>>();

/** For every node at which several paths meet. */
export function notePlaces(layout: Layout, graph: Graph): ReadonlyMap<NodeId, NotePlace> {
	const known = kept.get(layout);
	if (known) return known;
	const places = new Map<NodeId, NotePlace>();
	const { metrics, boxes } = layout;
	const names = graph.nodes.flatMap((node) => {
		const box = boxes[node.id];
		return (box && nameRect(node, box, layout.cards[node.id] ?? metrics)) ?? [];
	});
	for (const box of boxes) {
		if (!box.noted) continue;
		const others = boxes.filter(({ node }) => node !== box.node).map((other) => grown(other, 6));
		const notes = [...places.values()].map(({ rect }) => grown(rect, 6));
		places.set(box.node, cheapest(layout, graph, box, [...others, ...names, ...notes]));
	}
	kept.set(layout, places);
	return places;
}

function cheapest(layout: Layout, graph: Graph, box: Box, taken: readonly Rect[]): NotePlace {
	const candidates = candidatesOf(box, layout.metrics, isComputed(graph.nodes[box.node]));
	const windows = candidates.map(({ rect }) => grown(rect, 8));
	const lines = graph.edges.flatMap(({ id, from }): Line[] => {
		const curve = layout.curves[id] ?? [];
		if (!windows.some((window) => touches(hull(curve), window))) return [];
		const weight = from === box.node ? COSTS.term : COSTS.other;
		return stretches(curve, windows).map((points) => ({ points, weight, soft: false }));
	});
	const around = windows.map((window) => piecesIn(lines, window));
	// The first ones are the usual ones: others must be clearly better.
	const costs = candidates.map(
		({ rect }, i) => 2 * i + coverCost(rect, taken) + crossCost(rect, around[i] ?? [])
	);
	return candidates[costs.indexOf(Math.min(...costs))] ?? { rect: box, above: false };
}

/** Under the card, or above a leaf, which has no name there; on a phone always above. */
function candidatesOf(box: Box, { direction, note, noteWidth }: Metrics, named: boolean) {
	const size = { width: noteWidth, height: note - HANG };
	const sides = direction === 'down' ? [true] : named ? [false] : [false, true];
	return sides.flatMap((above) =>
		SHIFTS[direction].map((shift): NotePlace => {
			const x = box.x - shift * (noteWidth - box.width);
			const y = above ? box.y - note : box.y + box.height + HANG;
			return { rect: { x, y, ...size }, above };
		})
	);
}
