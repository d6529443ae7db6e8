/** The boxes behind the members of groups. */
import type { Graph, GroupId } from '$graph/graph.ts';
import type { CardMetrics } from './card-metrics.ts';
import type { Box, Rect } from './layout.ts';
import type { Direction } from './metrics.ts';
import { nameRect } from './name-mark.ts';

export interface GroupBox extends Rect {
	readonly group: GroupId;
}

interface Pads {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Around cards, and around a group in a group; the label stands at the top. */
export const PADS: Readonly<Record<Direction, { readonly cards: Pads; readonly groups: Pads }>> = {
	right: {
		cards: { left: 12, right: 12, top: 30, bottom: 12 },
		groups: { left: 6, right: 6, top: 24, bottom: 6 }
	},
	down: {
		cards: { left: 10, right: 10, top: 28, bottom: 10 },
		groups: { left: 6, right: 6, top: 24, bottom: 6 }
	}
};

/** Outer boxes before those inside them; a group without cards has none. */
export function groupBoxes(
	graph: Graph,
	boxes: readonly Box[],
	cards: readonly CardMetrics[],
	direction: Direction
): readonly GroupBox[] {
	const pads = PADS[direction];
	const around = new Map<GroupId, Rect>();
	const include = (group: GroupId | undefined, rect: Rect, pad: Pads): void => {
		if (group === undefined) return;
		const wide = padded(rect, pad);
		const known = around.get(group);
		around.set(group, known ? union(known, wide) : wide);
	};
	for (const node of graph.nodes) {
		const [box, card] = [boxes[node.id], cards[node.id]];
		if (!box || !card || node.group === undefined) continue;
		const name = nameRect(node, box, card);
		include(node.group, name ? union(box, name) : box, pads.cards);
	}
	for (const { id, outer } of graph.groups.toReversed()) {
		const rect = around.get(id);
		if (rect) include(outer, rect, pads.groups);
	}
	return graph.groups.flatMap(({ id }) => {
		const rect = around.get(id);
		return rect ? [{ group: id, ...rect }] : [];
	});
}

const padded = ({ x, y, width, height }: Rect, { left, right, top, bottom }: Pads): Rect => ({
	x: x - left,
	y: y - top,
	width: width + left + right,
	height: height + top + bottom
});

export function union(a: Rect, b: Rect): Rect {
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	const right = Math.max(a.x + a.width, b.x + b.width);
	const bottom = Math.max(a.y + a.height, b.y + b.height);
	return { x, y, width: right - x, height: bottom - y };
}
