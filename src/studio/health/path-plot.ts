/** The running product along a path over its steps, in pixels: a power of ten has the same height everywhere. */
import { extent, line, scaleLinear, scalePoint } from 'd3';
import { EXPLODED, VANISHED, type PathHealth } from '$graph/health/path-health.ts';
import { raised } from '$graph/raised.ts';
import { format } from '$viz/format.ts';

/** The picture, and within it the frame of the line. */
export const WIDTH = 288;
export const HEIGHT = 160;
export const LEFT = 42;
export const RIGHT = 280;
export const TOP = 24;
export const FLOOR = 132;

/** In powers of ten: the axis reaches at least this far from 1, and no farther than that. */
const LEAST = [-1.2, 0.4] as const;
const MOST = 30;
/** Free below the line, where a word may stand, and above it. */
const ROOM = { below: 0.3, above: 0.12 };
/** Names that fit under the axis. */
const NAMES = 7;

interface Point {
	readonly x: number;
	readonly y: number;
}

export interface PathPlot {
	/** The target, then where each step arrives; none behind a product that is undefined, infinite or 0. */
	readonly points: readonly Point[];
	readonly path: string;
	/** What the nodes are called, under the axis; a long path keeps a few. */
	readonly names: readonly { readonly x: number; readonly label: string }[];
	readonly ticks: readonly { readonly y: number; readonly text: string }[];
	/** Under 1/1000 and over 1000, where that is on the picture. */
	readonly zones: readonly { readonly y: number; readonly height: number }[];
	/** What is said at a point, and on which side of it. */
	readonly flags: readonly (Point & { readonly text: string; readonly end: boolean })[];
}

export function pathPlot(health: PathHealth): PathPlot {
	const products = [1, ...health.steps.map(({ product }) => Math.abs(product))];
	const logs = products.slice(0, lastShown(products) + 1).map((each) => Math.log10(each));
	const places = scalePoint<number>([...products.keys()], [LEFT + 12, RIGHT - 12]);
	const y = scaleLinear(domainOf(logs), [FLOOR, TOP]).clamp(true);
	const points = logs.map((log, at) => ({ x: places(at) ?? LEFT, y: y(log) }));
	return {
		points,
		path:
			line<Point>(
				({ x }) => x,
				(point) => point.y
			).digits(1)(points) ?? '',
		names: namesOf(health).map(({ at, label }) => ({ x: places(at) ?? LEFT, label })),
		ticks: y
			.ticks(4)
			.filter(Number.isInteger)
			.map((log) => ({ y: y(log), text: powerOfTen(log) })),
		zones: [
			{ y: y(Math.log10(VANISHED)), height: FLOOR - y(Math.log10(VANISHED)) },
			{ y: TOP, height: y(Math.log10(EXPLODED)) - TOP }
		].filter(({ height }) => height > 0),
		flags: flagsOf(health, points)
	};
}

/** The last step whose product has a place: 0 lies on the floor, and what follows stays there. */
function lastShown(products: readonly number[]): number {
	const end = products.findIndex((each) => !Number.isFinite(each) || each === 0);
	if (end < 0) return products.length - 1;
	return products[end] === 0 ? end : end - 1;
}

function domainOf(logs: readonly number[]): [number, number] {
	const [low = 0, high = 0] = extent(logs.filter(Number.isFinite));
	const [from, to] = [
		Math.max(-MOST, Math.min(low, LEAST[0])),
		Math.min(MOST, Math.max(high, LEAST[1]))
	];
	return [from - ROOM.below * (to - from), to + ROOM.above * (to - from)];
}

/** The target and the node at the other end always. */
function namesOf({ from, steps }: PathHealth): readonly { at: number; label: string }[] {
	const all = [from, ...steps.map(({ at }) => at)].map(({ label }, at) => ({ at, label }));
	const each = Math.ceil(all.length / NAMES);
	const last = all.length - 1;
	return all.filter(({ at }) => at === last || (at % each === 0 && last - at >= each));
}

/** Where a bound is passed or the product ends; on a path without either, the step that changes most. */
function flagsOf(health: PathHealth, points: readonly Point[]): PathPlot['flags'] {
	const { steps, vanishes, explodes } = health;
	const last = points.length - 1;
	const ending = endingOf(health, last);
	const all: [number | undefined, string][] = [
		[
			vanishes !== undefined && steps[vanishes]?.product !== 0 ? vanishes + 1 : undefined,
			'vanishes here'
		],
		[explodes === undefined ? undefined : explodes + 1, 'explodes here'],
		[ending === undefined ? undefined : last, ending ?? '']
	];
	const flags = all.flatMap(([at, text]) => flagAt(points, at, text));
	return flags.length > 0 ? flags : strongest(health, points);
}

function endingOf({ steps }: PathHealth, last: number): string | undefined {
	const here = steps[last - 1]?.product;
	if (here === 0) return 'nothing left';
	const next = steps[last]?.product;
	if (next === undefined) return undefined;
	return Number.isNaN(next) ? 'undefined behind' : 'infinite behind';
}

function strongest({ steps }: PathHealth, points: readonly Point[]): PathPlot['flags'] {
	const sizes = steps.map(({ factor }) => Math.abs(Math.log10(Math.abs(factor))));
	const at = sizes.indexOf(Math.max(...sizes));
	const factor = steps[at]?.factor ?? 1;
	return Math.abs(factor) === 1 ? [] : flagAt(points, at + 1, `× ${format(factor)} here`);
}

/** Behind the point in the left half, before it in the right one; above, unless the line goes there. On the floor beside it, off the names. */
function flagAt(points: readonly Point[], at: number | undefined, text: string): PathPlot['flags'] {
	const point = at === undefined ? undefined : points[at];
	if (!point) return [];
	const end = point.x > (LEFT + RIGHT) / 2;
	if (point.y >= FLOOR) return [{ x: point.x + (end ? -16 : 6), y: FLOOR - 6, text, end }];
	const beside = points[(at ?? 0) + (end ? -1 : 1)] ?? point;
	const under = beside.y < point.y;
	return [{ x: point.x + (end ? -4 : 4), y: point.y + (under ? 17 : -9), text, end }];
}

/** 0.01, 100; beyond them 10⁻³. */
function powerOfTen(log: number): string {
	return Math.abs(log) <= 2 ? format(10 ** log) : `10${raised(String(log))}`;
}
