/** Chains of cubic Béziers, in closed form: no DOM is asked for lengths or points. */
import { bisectLeft } from 'd3';

export type Point = readonly [x: number, y: number];

/** 3n + 1 points: a start, then two control points and an end for each of n cubics. */
export type Curve = readonly Point[];

type Cubic = readonly [Point, Point, Point, Point];

/** A number for an attribute: finite, with at most two decimals. */
export const px = (x: number): number => (Number.isFinite(x) ? Math.round(x * 100) / 100 + 0 : 0);

/** The curves of a layout are drawn in every frame, and most of them whole. */
const paths = new WeakMap<Curve, string>();

/** The curve as the `d` of an SVG path. */
export function pathOf(curve: Curve): string {
	const kept = paths.get(curve);
	if (kept !== undefined) return kept;
	const [start, ...rest] = curve.map(([x, y]) => `${px(x)},${px(y)}`);
	let d = `M${start ?? '0,0'}`;
	for (let i = 0; i + 2 < rest.length; i += 3) d += `C${rest[i]} ${rest[i + 1]} ${rest[i + 2]}`;
	paths.set(curve, d);
	return d;
}

/** The point at `t` of the way, 0 at the start and 1 at the end. */
export function pointAt(curve: Curve, t: number): Point {
	const { cubic, u } = locate(curve, t);
	return split(cubic, u)[0][3];
}

/** The part of the curve between two fractions of the way. */
export function slice(curve: Curve, from: number, to: number): Curve {
	const { cubics } = measured(curve);
	const start = locate(curve, from);
	const end = locate(curve, to);
	const points: Point[] = [];
	for (let i = start.index; i <= end.index; i++) {
		let cubic = cubics[i];
		if (!cubic) break;
		if (i === end.index) cubic = split(cubic, end.u)[0];
		if (i === start.index) cubic = split(cubic, shareOf(start, end))[1];
		points.push(...(points.length === 0 ? cubic : cubic.slice(1)));
	}
	return points;
}

/** The same way, walked from its end. */
export const reverse = (curve: Curve): Curve => [...curve].reverse();

/** About how long the way is, in px. */
export const lengthAlong = (curve: Curve): number => measured(curve).total;

/** `count + 1` points along the curve. */
export function samples(curve: Curve, count: number): readonly Point[] {
	return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}

/** In px: parts of a curve are told apart down to this length. */
const FINE = 256;

type Share = readonly [from: number, to: number];

/** The shares of the way of those parts that `isNear` takes; it is asked about whole parts before shorter ones. */
export function sharesOf(curve: Curve, isNear: (part: Curve) => boolean): readonly Share[] {
	const { cubics, lengths, ends, total } = measured(curve);
	return cubics.flatMap((cubic, i) => {
		const end = ends[i] ?? 0;
		return nearIn(cubic, [(end - (lengths[i] ?? 0)) / total, end / total], isNear);
	});
}

function nearIn(
	cubic: Cubic,
	[from, to]: Share,
	isNear: (part: Curve) => boolean
): readonly Share[] {
	if (!isNear(cubic)) return [];
	if (lengthOf(cubic) <= FINE) return [[from, to]];
	const [first, second] = split(cubic, 0.5);
	const middle = (from + to) / 2;
	return [...nearIn(first, [from, middle], isNear), ...nearIn(second, [middle, to], isNear)];
}

interface Place {
	readonly index: number;
	readonly cubic: Cubic;
	readonly u: number;
}

/** Where the cut at the start falls in a cubic that was already cut at the end. */
const shareOf = (start: Place, end: Place): number =>
	start.index === end.index ? (end.u === 0 ? 1 : Math.min(1, start.u / end.u)) : start.u;

function cubicsOf(curve: Curve): readonly Cubic[] {
	const cubics: Cubic[] = [];
	for (let i = 0; i + 3 < curve.length; i += 3) {
		const [a, b, c, d] = curve.slice(i, i + 4);
		if (a && b && c && d) cubics.push([a, b, c, d]);
	}
	return cubics;
}

interface Measured {
	readonly cubics: readonly Cubic[];
	readonly lengths: readonly number[];
	/** How far the way is at the end of each. */
	readonly ends: readonly number[];
	readonly total: number;
}

/** The curves of a layout are asked for points in every frame. */
const measures = new WeakMap<Curve, Measured>();

function measured(curve: Curve): Measured {
	const kept = measures.get(curve);
	if (kept) return kept;
	const cubics = cubicsOf(curve);
	const lengths = cubics.map(lengthOf);
	let total = 0;
	const ends = lengths.map((length) => (total += length));
	const made = { cubics, lengths, ends, total };
	measures.set(curve, made);
	return made;
}

/** Which cubic stands at a fraction of the way, each one taking its share of the length. */
function locate(curve: Curve, t: number): Place {
	const { cubics, lengths, ends, total } = measured(curve);
	const wanted = Math.min(1, Math.max(0, t)) * total;
	const index = Math.min(bisectLeft(ends, wanted), cubics.length - 1);
	const cubic = cubics[index];
	const [only = [0, 0] as const] = curve;
	if (!cubic) return { index: 0, cubic: [only, only, only, only], u: 0 };
	const length = lengths[index] ?? 0;
	const rest = wanted - (ends[index] ?? 0) + length;
	return { index, cubic, u: length === 0 ? 0 : Math.min(1, Math.max(0, rest / length)) };
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** Between the chord and the control polygon; close enough to share out time. */
const lengthOf = ([a, b, c, d]: Cubic): number =>
	(distance(a, d) + distance(a, b) + distance(b, c) + distance(c, d)) / 2;

const between = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [
	ax + (bx - ax) * t,
	ay + (by - ay) * t
];

/** de Casteljau: the two cubics on both sides of `t`. */
function split([a, b, c, d]: Cubic, t: number): readonly [Cubic, Cubic] {
	const ab = between(a, b, t);
	const bc = between(b, c, t);
	const cd = between(c, d, t);
	const abc = between(ab, bc, t);
	const bcd = between(bc, cd, t);
	const middle = between(abc, bcd, t);
	return [
		[a, ab, abc, middle],
		[middle, bcd, cd, d]
	];
}
