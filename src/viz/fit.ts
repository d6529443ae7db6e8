/** Where the drawing stands in its view. */
import type { Rect } from './layout.ts';
import type { Direction } from './metrics.ts';

export interface Insets {
	readonly side: number;
	readonly top: number;
	readonly bottom: number;
}

/** A phone has no legend to keep clear of. */
export const INSETS: Readonly<Record<Direction, Insets>> = {
	right: { side: 24, top: 24, bottom: 72 },
	down: { side: 12, top: 12, bottom: 12 }
};

/** A small graph is not blown up further than this. */
const MOST = 1.15;

export interface Fit {
	readonly k: number;
	readonly x: number;
	readonly y: number;
}

/** Scale and shift that centre `bounds` in a view of this size, clear of the legend. */
export function fit(bounds: Rect, width: number, height: number, insets: Insets): Fit {
	const free = {
		width: Math.max(1, width - 2 * insets.side),
		height: Math.max(1, height - insets.top - insets.bottom)
	};
	const k = Math.min(MOST, free.width / (bounds.width || 1), free.height / (bounds.height || 1));
	return {
		k,
		x: insets.side + free.width / 2 - k * (bounds.x + bounds.width / 2),
		y: insets.top + free.height / 2 - k * (bounds.y + bounds.height / 2)
	};
}

/** The view for which the page is prerendered: the canvas at 1440 × 900, or that of a phone. */
export const VIEWS = { right: { width: 816, height: 684 }, down: { width: 390, height: 405 } };

/** The same picture before any script runs, in a view whose size nobody knows. */
export function viewBox(
	bounds: Rect,
	insets: Insets,
	view: { width: number; height: number }
): string {
	const width = Math.max(bounds.width + 2 * insets.side, view.width / MOST);
	const height = Math.max(bounds.height + insets.top + insets.bottom, view.height / MOST);
	const x = bounds.x + bounds.width / 2 - width / 2;
	const y = bounds.y + bounds.height / 2 - insets.top - (height - insets.top - insets.bottom) / 2;
	return [x, y, width, height].map((number) => Math.round(number * 10) / 10).join(' ');
}
