/** Free places for small labels: beside their edge, clear of cards, names, notes and each other. */
import type { Point } from './curve.ts';
import type { Rect } from './layout.ts';

export interface Wish {
	readonly width: number;
	readonly height: number;
	/** Where its centre would like to be. */
	readonly at: Point;
	/** How far it may stray, to each side. */
	readonly reach: number;
}

const STEP = 4;

export interface Place {
	readonly rect: Rect;
	/** Whether nothing else stands there. */
	readonly free: boolean;
}

/** The free rectangle nearest to the wish; the least crowded one when none is free. */
export function place(
	{ width, height, at: [x, y], reach }: Wish,
	taken: readonly Rect[],
	lines: readonly Point[]
): Place {
	const window = {
		x: x - reach - width,
		y: y - reach - height,
		width: 2 * (reach + width),
		height: 2 * (reach + height)
	};
	const rects = taken.filter((rect) => overlap(rect, window) > 0);
	const points = lines.filter((point) => inside(point, window));
	let best: (Place & { readonly cost: number }) | undefined;
	for (const [dx, dy] of offsets(reach)) {
		const rect = { x: x + dx - width / 2, y: y + dy - height / 2, width, height };
		const crowd =
			rects.reduce((sum, other) => sum + overlap(rect, other), 0) +
			points.reduce((sum, point) => sum + (inside(point, rect) ? 60 : 0), 0);
		const cost = Math.hypot(dx, dy) + crowd * 100;
		if (!best || cost < best.cost) best = { rect, cost, free: crowd === 0 };
		if (crowd === 0) break;
	}
	return best ?? { rect: { x: x - width / 2, y: y - height / 2, width, height }, free: false };
}

const grids = new Map<number, readonly Point[]>();

/** Points of a grid around zero, the nearest first. */
function offsets(reach: number): readonly Point[] {
	const kept = grids.get(reach);
	if (kept) return kept;
	const side = Array.from(
		{ length: 2 * Math.floor(reach / STEP) + 1 },
		(_, i) => (i - Math.floor(reach / STEP)) * STEP
	);
	const grid = side
		.flatMap((dx) => side.map((dy): Point => [dx, dy]))
		.sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by) || ax - bx || ay - by);
	grids.set(reach, grid);
	return grid;
}

/** Shared area, in px². */
export function overlap(a: Rect, b: Rect): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}

const inside = ([x, y]: Point, rect: Rect): boolean =>
	x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;

/** The rectangle with a margin on all sides. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});
