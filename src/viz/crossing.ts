/** Where lines run through rectangles. */
import { pointAt, samples, sharesOf, type Curve, type Point } from './curve.ts';
import type { Rect } from './layout.ts';

export interface Line {
	readonly points: readonly Point[];
	/** What one px of it under a label costs. */
	readonly weight: number;
	/** A number may stand on it, with its halo, where nothing else is free. */
	readonly soft: boolean;
}

/** A straight piece of a line. */
export interface Piece {
	readonly from: Point;
	readonly to: Point;
	readonly length: number;
	readonly weight: number;
	readonly soft: boolean;
}

/** Px of a curve between two of its points. */
const PITCH = 8;

const polylines = new WeakMap<Curve, readonly Point[]>();
const hulls = new WeakMap<Curve, Rect>();

/** The curve as short straight pieces. */
export function polyline(curve: Curve): readonly Point[] {
	const kept = polylines.get(curve);
	if (kept) return kept;
	const points = samples(curve, piecesOf(curve));
	polylines.set(curve, points);
	return points;
}

function piecesOf(curve: Curve): number {
	const { width, height } = hull(curve);
	return Math.max(12, Math.ceil((width + height) / PITCH));
}

/** Pieces of a curve up to which all of it is looked at. */
const SHORT = 64;

/** The stretches of a curve that come near windows: of an edge that passes hundreds of columns next to nothing. */
export function stretches(curve: Curve, windows: readonly Rect[]): readonly (readonly Point[])[] {
	const count = piecesOf(curve);
	if (count <= SHORT) return [polyline(curve)];
	const near = sharesOf(curve, (piece) => {
		const place = around(piece);
		return windows.some((window) => touches(place, window));
	});
	const runs: { from: number; to: number }[] = [];
	for (const [start, end] of near) {
		const [from, to] = [Math.floor(start * count), Math.ceil(end * count)];
		const last = runs.at(-1);
		if (last && from <= last.to) last.to = to;
		else runs.push({ from, to });
	}
	return runs.map(({ from, to }) =>
		Array.from({ length: to - from + 1 }, (_, i) => pointAt(curve, (from + i) / count))
	);
}

/** A rectangle that no part of the curve leaves. */
export function hull(curve: Curve): Rect {
	const kept = hulls.get(curve);
	if (kept) return kept;
	const rect = around(curve);
	hulls.set(curve, rect);
	return rect;
}

function around(points: readonly Point[]): Rect {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether two rectangles meet, lines without any width included. */
export const touches = (a: Rect, b: Rect): boolean =>
	a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** The pieces of lines that a window shows. */
export function piecesIn(lines: readonly Line[], window: Rect): readonly Piece[] {
	return lines.flatMap(({ points, weight, soft }) =>
		points.slice(1).flatMap((to, i): Piece[] => {
			const from = points[i] ?? to;
			if (shareInside(from, to, window) === 0) return [];
			return [{ from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]), weight, soft }];
		})
	);
}

/** How much of a straight piece lies within: Liang and Barsky's clipping, 1984. */
export function shareInside([ax, ay]: Point, [bx, by]: Point, rect: Rect): number {
	const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
	if (ax < rect.x ? bx <= rect.x : ax > right && bx >= right) return 0;
	if (ay < rect.y ? by <= rect.y : ay > bottom && by >= bottom) return 0;
	const across = clipped(ax, bx, rect.x, right);
	const down = clipped(ay, by, rect.y, bottom);
	return Math.max(0, Math.min(across.to, down.to) - Math.max(across.from, down.from));
}

/** Between which shares of its way a piece lies between two levels. */
function clipped(start: number, end: number, low: number, high: number) {
	const step = end - start;
	if (step === 0) return { from: 0, to: start > low && start < high ? 1 : 0 };
	const [enter, leave] = [(low - start) / step, (high - start) / step];
	return {
		from: Math.max(0, Math.min(enter, leave)),
		to: Math.min(1, Math.max(enter, leave))
	};
}

/** From a rectangle to the nearest of some points, in px. */
export function gapTo(points: readonly Point[], { x, y, width, height }: Rect): number {
	let least = Infinity;
	for (const [px, py] of points) {
		const dx = Math.max(x - px, 0, px - x - width);
		const dy = Math.max(y - py, 0, py - y - height);
		least = Math.min(least, dx * dx + dy * dy);
	}
	return Math.sqrt(least);
}
