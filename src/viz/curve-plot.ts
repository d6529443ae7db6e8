/** An operation of one input and its derivative over the same axis, in pixels. */
import { line, quantileSorted, scaleLinear } from 'd3';
import type { Unary } from '$graph/ops/elementwise.ts';
import { pieces, samples, type Interval } from './curve-pieces.ts';

/** The picture, and within it the frame of the curves. */
export const WIDTH = 288;
export const HEIGHT = 176;
export const LEFT = 32;
export const RIGHT = 280;
export const TOP = 8;
export const FLOOR = 152;

/** The axis reaches as far from 0 as the record is tested, within these. */
const REACH: Interval = [3, 5];
/** Of the points, the part left out at either end where a curve runs away. */
const TAIL = 0.08;
/** A curve runs away when the whole of it is so many times as high as what is left. */
const RUNAWAY = 2;
/** How far the slope may widen the frame, in heights of the curve. */
const ROOM = 1.05;
/** A larger part of the frame between two samples may be a jump. */
const JUMP = 0.1;
/** Heights of the frame beyond which a path need not go: it is cut at the frame. */
const BEYOND = 2;

interface Tick {
	readonly value: number;
	readonly at: number;
}

export interface CurvePlot {
	readonly domain: Interval;
	readonly values: readonly string[];
	readonly slopes: readonly string[];
	/** The slopes that are taken where there is none. */
	readonly kinks: readonly { readonly x: number; readonly y: number }[];
	readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
	/** Where 0 lies on either axis. */
	readonly zero: { readonly x: number; readonly y: number };
}

export function curvePlot(record: Unary): CurvePlot {
	const slope = (x: number): number => slopeAt(record, x);
	const domain = domainOf(record);
	const x = scaleLinear().domain(domain).range([LEFT, RIGHT]);
	const y = scaleLinear()
		.domain(heights(heightsOf(record.value, domain), heightsOf(slope, domain)))
		.nice(8)
		.range([FLOOR, TOP]);
	const drawn = (f: (x: number) => number): readonly string[] => paths(f, domain, x, y);
	return {
		domain,
		values: drawn(record.value),
		slopes: drawn(slope),
		kinks: samples(slope, whole(record))
			.filter(([at, height]) => record.kink?.at(at) && Number.isFinite(height))
			.map(([at, height]) => ({ x: x(at), y: y(height) })),
		ticks: {
			x: x.ticks(6).map((value) => ({ value, at: x(value) })),
			y: y.ticks(4).map((value) => ({ value, at: y(value) }))
		},
		zero: { x: x(0), y: y(0) }
	};
}

/** A rule may give numbers where there is no curve: 1/x left of the logarithm. */
function slopeAt({ value, partials }: Unary, x: number): number {
	const y = value(x);
	return Number.isFinite(y) ? partials[0].of(x, y) : NaN;
}

type Scale = (at: number) => number;

function paths(
	f: (x: number) => number,
	domain: Interval,
	x: Scale,
	y: Scale & { domain: () => number[] }
): readonly string[] {
	const [low = 0, high = 0] = y.domain();
	const far = BEYOND * (high - low);
	const path = line<readonly [number, number]>(
		([at]) => x(at),
		([, height]) => y(Math.max(low - far, Math.min(height, high + far)))
	).digits(1);
	return pieces(f, domain, JUMP * (high - low)).map((piece) => path(piece) ?? '');
}

function whole({ probes }: Unary): Interval {
	const probed = Math.max(...probes.map(([x]) => Math.abs(x)));
	const reach = Math.max(REACH[0], Math.min(probed, REACH[1]));
	return [-reach, reach];
}

/** An axis on which the function is defined, with a little of where it is not. */
function domainOf(record: Unary): Interval {
	const interval = whole(record);
	const defined = samples(record.value, interval).filter(([, y]) => Number.isFinite(y));
	const [from = interval[0], to = interval[1]] = [defined[0]?.[0], defined.at(-1)?.[0]];
	const margin = (to - from) / 12;
	return [Math.max(interval[0], from - margin), Math.min(interval[1], to + margin)];
}

interface Heights {
	readonly whole: Interval;
	readonly core: Interval;
}

function heightsOf(f: (x: number) => number, domain: Interval): Heights {
	const sorted = samples(f, domain)
		.map(([, y]) => y)
		.filter(Number.isFinite)
		.sort((a, b) => a - b);
	const at = (part: number): number => quantileSorted(sorted, part) ?? 0;
	return { whole: [at(0), at(1)], core: [at(TAIL), at(1 - TAIL)] };
}

/** From the values alone, with 0, unless they run away; the slope gets some room beside them. */
function heights(values: Heights, slopes: Heights): Interval {
	const runsAway = span(values.whole) > RUNAWAY * Math.max(span(values.core), 1);
	const [from, to] = runsAway ? values.core : values.whole;
	const [low, high] = [Math.min(0, from), Math.max(0, to)];
	const room = ROOM * (high - low || 1);
	return [
		Math.min(low, Math.max(slopes.whole[0], low - room)),
		Math.max(high, Math.min(slopes.whole[1], high + room))
	];
}

const span = ([from, to]: Interval): number => to - from;
