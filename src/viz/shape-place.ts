/** The shape of many numbers says little, so it stands only where it cannot be taken for that of another card. */
import type { EdgeId } from '$graph/graph.ts';
import { lengthAlong, pointAt, type Curve, type Point } from './curve.ts';
import type { Frame } from './frame.ts';
import type { Rect } from './layout.ts';
import { gapBetween } from './placement.ts';

/** Px of an edge up to a card, at which a label belongs to both. */
const FROM_CARD = 44;
/** Px to another card within which a shape reads as its own. */
export const ANOTHERS = { right: 40, down: 24 };

/** Where a shape may stand when its token is next to another card: where it arrives, then where it comes from. */
export function endsOf(curve: Curve, backward: boolean): readonly Point[] {
	const share = Math.min(0.5, FROM_CARD / Math.max(1, lengthAlong(curve)));
	const [start, end] = [pointAt(curve, share), pointAt(curve, 1 - share)];
	return backward ? [start, end] : [end, start];
}

/** Whether no card stands next to it but those that its edge joins. */
export function isApart({ graph, layout }: Frame, id: EdgeId, rect: Rect): boolean {
	const { from, to } = graph.edges[id] ?? {};
	return layout.boxes.every(
		(box) =>
			box.node === from ||
			box.node === to ||
			gapBetween(box, rect) >= ANOTHERS[layout.metrics.direction]
	);
}
