/** The parts of a drawing that some nodes take up, in the order of the nodes. */
import type { NodeId } from '$graph/graph.ts';
import { union } from './group-boxes.ts';
import type { Rect } from './layout.ts';
import type { Scene } from './marks.ts';
import { grown } from './placement.ts';

/** Around a card: its name, and the labels at its edges. */
const AROUND = 32;

/** Their cards with what stands around them; none for a node without a card. */
export function focusOn(
	{ cards, notes, bounds }: Scene,
	nodes: readonly NodeId[]
): readonly Rect[] {
	const wanted = new Set(nodes);
	const places = new Map(
		cards.filter(({ node }) => wanted.has(node)).map((card) => [card.node, grown(card, AROUND)])
	);
	for (const { node, place } of notes) {
		const card = places.get(node);
		if (card) places.set(node, union(card, place));
	}
	return nodes.flatMap((node) => {
		const place = places.get(node);
		return place ? [within(place, bounds)] : [];
	});
}

/** What of it lies inside: nothing beyond the drawing needs to be seen. */
function within(rect: Rect, { x, y, width, height }: Rect): Rect {
	const [left, top] = [Math.max(rect.x, x), Math.max(rect.y, y)];
	return {
		x: left,
		y: top,
		width: Math.max(1, Math.min(rect.x + rect.width, x + width) - left),
		height: Math.max(1, Math.min(rect.y + rect.height, y + height) - top)
	};
}
