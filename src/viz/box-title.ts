/** What stands in the cell of a box: the name of the function, or three dots for a line. */
import type { BoxNode } from '$graph/graph.ts';
import { label, type Label } from '$graph/label.ts';
import { METRICS, type Direction } from './metrics.ts';
import { nameWidth, shortened } from './text-width.ts';

/** Px of a name and around it, and the most that it takes. */
const TITLE = {
	right: { size: 15, around: 14, most: 84 },
	down: { size: 13, around: 10, most: 60 }
} as const;

export function boxTitle({ calls }: BoxNode, direction: Direction): Label {
	const { size, most } = TITLE[direction];
	if (calls === undefined) return { base: '…', subscript: '', upright: true };
	return shortened(label(calls), size, most);
}

/** How wide the cell is for it. */
export function boxCell(node: BoxNode, direction: Direction): number {
	const { size, around } = TITLE[direction];
	const width = Math.ceil(nameWidth(boxTitle(node, direction), size)) + around;
	return Math.max(METRICS[direction].glyph, width);
}

export const boxTitleSize = (direction: Direction): number => TITLE[direction].size;
