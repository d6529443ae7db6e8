/** Free places for small labels: beside their edge, clear of cards, names, notes, lines and each other. */
import { gapTo, piecesIn, shareInside, type Piece } from './crossing.ts';
import type { Crowd } from './crowd.ts';
import type { Point } from './curve.ts';
import type { Rect } from './layout.ts';

export interface Wish {
	readonly width: number;
	readonly height: number;
	/** Where its centre would like to be. */
	readonly at: Point;
	/** How far it may stray, to each side. */
	readonly reach: number;
	/** What it belongs to and stays close to; empty where a leader shows that. */
	readonly own: readonly Point[];
	/** What it must not seem to belong to. */
	readonly rivals: readonly Point[];
}

export interface Place {
	readonly rect: Rect;
	/** Whether nothing else stands there and no line runs through, soft ones aside. */
	readonly free: boolean;
	/** Px between it and what it belongs to. */
	readonly gap: number;
}

const STEP = 2;
/** Px that a label keeps from every line. */
const CLEAR = 3;
/** What each px away from the wish costs, and each px² on something else. */
const STRAY = 0.6;
const COVER = 100;
/** What it costs to stand on a line at all, unless it is a soft one. */
const CROSS = 40;
/** A label within this many px of its edge plainly belongs to it; each further px costs. */
const CLOSE = 10;
const LOOSE = 1.2;
/** What it costs to stand nearer to another edge than to its own. */
const MISTAKEN = 24;

/** The cheapest rectangle near the wish. */
export function place(wish: Wish, { taken, lines }: Crowd): Place {
	const { width, height, reach, own } = wish;
	const [x, y] = [wish.at[0] - width / 2, wish.at[1] - height / 2];
	const side = reach + CLEAR;
	const window = { x: x - side, y: y - side, width: width + 2 * side, height: height + 2 * side };
	const rects = taken.filter((rect) => overlap(rect, window) > 0);
	const pieces = piecesIn(lines, window);
	const [hard, soft] = [
		pieces.filter((piece) => !piece.soft),
		pieces.filter((piece) => piece.soft)
	];
	let best = { rect: { x, y, width, height }, cost: Infinity, free: false };
	for (const [dx, dy] of offsets(reach)) {
		const stray = STRAY * Math.hypot(dx, dy);
		if (stray >= best.cost) break;
		const rect = { x: x + dx, y: y + dy, width, height };
		const covering = coverCost(rect, rects);
		if (stray + covering >= best.cost) continue;
		const crossing = crossCost(rect, hard);
		const crowd = covering + crossing + (crossing > 0 ? CROSS : 0) + crossCost(rect, soft);
		if (stray + crowd >= best.cost) continue;
		const cost = stray + crowd + belonging(rect, wish);
		if (cost < best.cost) best = { rect, cost, free: covering + crossing === 0 };
	}
	const { rect, free } = best;
	return { rect, free, gap: own.length > 0 ? gapTo(own, rect) : 0 };
}

/** What it costs to stand on other things. */
export const coverCost = (rect: Rect, taken: readonly Rect[]): number =>
	COVER * taken.reduce((sum, other) => sum + overlap(rect, other), 0);

/** What it costs to stand on lines. */
export function crossCost(rect: Rect, pieces: readonly Piece[]): number {
	const wide = grown(rect, CLEAR);
	return pieces.reduce(
		(sum, { from, to, length, weight }) => sum + weight * length * shareInside(from, to, wide),
		0
	);
}

function belonging(rect: Rect, { own, rivals }: Wish): number {
	if (own.length === 0) return 0;
	const gap = gapTo(own, rect);
	const mistaken = rivals.length > 0 && gapTo(rivals, rect) < gap + 2;
	return LOOSE * Math.max(0, gap - CLOSE) + (mistaken ? MISTAKEN : 0);
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

/** Px between two rectangles; 0 where they touch. */
export function gapBetween(a: Rect, b: Rect): number {
	const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0);
	const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0);
	return Math.hypot(across, down);
}

/** The rectangle with a margin on all sides. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});
