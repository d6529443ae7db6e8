/** The frame around a small drawing: its view, and its size on a screen that is wide enough. */
import { viewBox } from '$viz/fit.ts';
import type { Rect } from '$viz/layout.ts';

export interface Room {
	readonly viewBox: string;
	readonly width: number;
	readonly height: number;
}

/** Chips and tokens stand a little outside the cards. */
const INSETS = { side: 12, top: 28, bottom: 28 };
const NO_LEAST = { width: 0, height: 0 };

export function roomOf(bounds: Rect): Room {
	const view = viewBox(bounds, INSETS, NO_LEAST);
	const [, , width = 0, height = 0] = view.split(' ').map(Number);
	return { viewBox: view, width, height };
}
