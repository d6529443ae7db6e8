/** The picture of a slope in pixels: curve, point, tangent, labels. */
import { line, scaleLinear } from 'd3';
import type { Curve } from '$graph/explain/curve.ts';
import type { Format } from '$graph/explain/phrase.ts';

/** The picture, and within it the frame of the curve. */
export const WIDTH = 288;
export const HEIGHT = 132;
export const LEFT = 24;
export const RIGHT = 272;
export const TOP = 18;
export const FLOOR = 110;

/** Half the length of the tangent. */
const REACH = 64;
/** Right of this a label would leave the picture. */
const TURN = 190;
/** From the point down to the foot of a label. */
const BELOW = 22;
/** Nothing is drawn nearer to the upper and lower end of the picture. */
const EDGE = 4;
/** A digit of an axis, and what is left free beside it. */
const CHARACTER = 7.2;
const GAP = 8;
/** The number under the point and the name at the end of the axis need so much between them. */
const APART = 40;

export interface SlopeGeometry {
	readonly pieces: readonly string[];
	/** The left end of the frame; the numbers of the axis stand before it. */
	readonly left: number;
	readonly point: { readonly x: number; readonly y: number };
	readonly tangent: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>;
	/** The values at the bottom and the top of the frame. */
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
	/** Room for the name of the input at the end of its axis. */
	readonly named: boolean;
}

export function slopeGeometry(curve: Curve, format: Format = String): SlopeGeometry {
	const y = scaleLinear().domain(curve.y).nice(2).range([FLOOR, TOP]);
	const longest = Math.max(...y.domain().map((value) => format(value).length));
	const left = Math.max(LEFT, GAP + CHARACTER * longest);
	const x = scaleLinear().domain(curve.x).range([left, RIGHT]);
	const path = line<readonly [number, number]>(
		([at]) => x(at),
		([, value]) => y(value)
	);
	const point = { x: x(curve.point[0]), y: y(curve.point[1]) };
	const rise = (y(curve.slope) - y(0)) / (x(1) - x(0));
	return {
		pieces: curve.pieces.map((piece) => path(piece) ?? ''),
		left,
		point,
		tangent: tangent(point, rise, left),
		ticks: y.domain().map((value) => ({ value, y: y(value) })),
		label: label(point, curve.slope),
		named: RIGHT - point.x > APART
	};
}

/** As long whether it is flat or steep, and never out of the picture. */
function tangent(
	{ x, y }: { readonly x: number; readonly y: number },
	rise: number,
	left: number
): SlopeGeometry['tangent'] {
	const reach = REACH / Math.hypot(1, rise);
	const within = (way: -1 | 1): number => {
		const side = way < 0 ? x - left : RIGHT - x;
		const room = way * rise < 0 ? y - EDGE : HEIGHT - EDGE - y;
		return way * Math.max(0, Math.min(reach, side, room / Math.abs(rise)));
	};
	const [back, forth] = [within(-1), within(1)];
	return { x1: x + back, y1: y + back * rise, x2: x + forth, y2: y + forth * rise };
}

/** On the side of the point that the tangent leaves free. */
function label(
	{ x, y }: { readonly x: number; readonly y: number },
	slope: number
): SlopeGeometry['label'] {
	const right = x > TURN;
	const low = y + BELOW > FLOOR;
	// under the axis stand its numbers: there the label goes above, to the side the tangent leaves free
	const leftward = right || (low && slope > 0 && x > TURN / 2);
	const above = low || leftward === slope >= 0;
	return {
		x: leftward ? x - 8 : x + 8,
		y: above ? y - 12 : y + BELOW,
		anchor: leftward ? 'end' : 'start'
	};
}
