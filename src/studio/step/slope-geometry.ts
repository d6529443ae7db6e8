/** The picture of a slope in pixels: curve, point, tangent, labels. */
import { line, scaleLinear } from 'd3';
import type { Curve } from '$graph/explain/curve.ts';

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
/** The number under the point and the name at the end of the axis need so much between them. */
const APART = 40;

export interface SlopeGeometry {
	readonly pieces: readonly string[];
	readonly point: { readonly x: number; readonly y: number };
	readonly tangent: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>;
	/** The values at the bottom and the top of the frame. */
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
	/** Room for the name of the input at the end of its axis. */
	readonly named: boolean;
}

export function slopeGeometry(curve: Curve): SlopeGeometry {
	const x = scaleLinear().domain(curve.x).range([LEFT, RIGHT]);
	const y = scaleLinear().domain(curve.y).nice(2).range([FLOOR, TOP]);
	const path = line<readonly [number, number]>(
		([at]) => x(at),
		([, value]) => y(value)
	);
	const point = { x: x(curve.point[0]), y: y(curve.point[1]) };
	const rise = (y(curve.slope) - y(0)) / (x(1) - x(0));
	return {
		pieces: curve.pieces.map((piece) => path(piece) ?? ''),
		point,
		tangent: tangent(point, rise),
		ticks: y.domain().map((value) => ({ value, y: y(value) })),
		label: label(point, curve.slope >= 0),
		named: RIGHT - point.x > APART
	};
}

/** As long whether it is flat or steep. */
function tangent(
	{ x, y }: { readonly x: number; readonly y: number },
	rise: number
): SlopeGeometry['tangent'] {
	const run = REACH / Math.hypot(1, rise);
	return { x1: x - run, y1: y - run * rise, x2: x + run, y2: y + run * rise };
}

/** On the side of the point that the tangent leaves free. */
function label(
	{ x, y }: { readonly x: number; readonly y: number },
	rising: boolean
): SlopeGeometry['label'] {
	const leftward = x > TURN;
	const above = leftward === rising;
	return {
		x: leftward ? x - 8 : x + 8,
		y: above ? y - 12 : y + 22,
		anchor: leftward ? 'end' : 'start'
	};
}
