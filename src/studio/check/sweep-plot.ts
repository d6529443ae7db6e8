/** The errors of both differences against the step, both as powers of ten, in pixels. */
import { line, scaleLinear } from 'd3';
import type { Branch, Measured } from '$graph/check/slopes.ts';
import { DECADES, type Sweep, type SweepCurve } from '$graph/check/sweep.ts';
import { format } from '$viz/format.ts';
import { stepText } from './digits-text.ts';
import { powerText } from './power-text.ts';
import { hasNoValue, sweepNote } from './sweep-note.ts';

export const WIDTH = 288;
export const HEIGHT = 212;
export const LEFT = 40;
export const RIGHT = 282;
export const TOP = 8;
export const FLOOR = 176;

/** An error of 0 lies on the floor: no double is told apart from that. */
const LEAST = -17;
/** Larger errors are cut off: they say no more. */
const MOST = 8;
/** Between ticks, in powers of ten. */
const TICK = 4;
/** A label stands so far from its line. */
const GAP = 7;

interface Tick {
	readonly power: number;
	readonly text: string;
	readonly at: number;
}

export interface SlopeLabel {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'end';
}

export interface DrawnCurve {
	readonly path: string;
	readonly best?: { readonly x: number; readonly y: number };
	readonly labels: readonly SlopeLabel[];
}

export interface SweepPlot {
	readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
	readonly forward: DrawnCurve;
	readonly central: DrawnCurve;
	/** The picture in words. */
	readonly told: string;
	/** Why it looks as it does. */
	readonly note: string;
}

type Scale = (power: number) => number;

export function sweepPlot(sweep: Sweep): SweepPlot {
	const top = topOf(sweep);
	const x = scaleLinear().domain([-DECADES, 0]).range([LEFT, RIGHT]);
	const y = scaleLinear().domain([LEAST, top]).range([FLOOR, TOP]).clamp(true);
	return {
		ticks: {
			x: ticks(-DECADES, 0, x),
			y: ticks(-DECADES, top, y)
		},
		forward: drawn(sweep, 'forward', x, y, ['above']),
		central: drawn(sweep, 'central', x, y, ['below', 'rounding']),
		told: told(sweep),
		note: sweepNote(sweep)
	};
}

function topOf({ forward, central }: Sweep): number {
	const powers = [...forward.points, ...central.points].map(powerOf).filter(Number.isFinite);
	return Math.min(MOST, Math.max(0, ...powers.map(Math.ceil)));
}

/** Of the error. */
const powerOf = ({ error }: Measured): number =>
	Number.isNaN(error) ? NaN : Math.max(LEAST, Math.log10(error));

const ticks = (from: number, to: number, scale: Scale): Tick[] =>
	Array.from({ length: Math.floor((to - from) / TICK) + 1 }, (_, at) => {
		const power = from + at * TICK;
		return { power, text: powerText(power), at: scale(power) };
	});

type Labelled = 'above' | 'below' | 'rounding';

function drawn(
	sweep: Sweep,
	which: 'forward' | 'central',
	x: Scale,
	y: Scale,
	labelled: readonly Labelled[]
): DrawnCurve {
	const curve = sweep[which];
	const all = [...sweep.forward.points, ...sweep.central.points];
	const path = line<Measured>(
		({ h }) => x(Math.log10(h)),
		(point) => y(powerOf(point))
	)
		.defined(({ error }) => !Number.isNaN(error))
		.digits(1);
	const { best } = curve;
	return {
		path: path(curve.points) ?? '',
		...(best && { best: { x: x(Math.log10(best.h)), y: y(powerOf(best)) } }),
		labels: labelled.flatMap((where) => {
			const branch = where === 'rounding' ? curve.rounding : curve.truncation;
			const made = branch && label(branch, x, y, where);
			if (!made) return [];
			return [where === 'rounding' ? { ...made, y: underAll(all, made, x, y) } : made];
		})
	};
}

/** Beside the middle of the branch, on the side that no curve crosses. */
function label({ slope, from, to }: Branch, x: Scale, y: Scale, where: Labelled): SlopeLabel {
	const middle = x((Math.log10(from.h) + Math.log10(to.h)) / 2);
	const height = y((powerOf(from) + powerOf(to)) / 2);
	const text = `slope ${format(Math.round(slope * 10) / 10)}`;
	if (where === 'above') return { text, x: middle - GAP, y: height - GAP / 2, anchor: 'end' };
	// Under the steep branch there is room only where it begins.
	if (where === 'below')
		return { text, x: RIGHT, y: Math.min(y(powerOf(from)) + 3 * GAP, FLOOR - GAP), anchor: 'end' };
	return { text, x: middle - GAP, y: height + 2 * GAP, anchor: 'end' };
}

/** In px: the label and a margin, and the height of its letters. */
const LABEL = { width: 64, height: 12 };

/** Below whatever either curve draws over the label: rounding goes up and down. */
function underAll(points: readonly Measured[], label: SlopeLabel, x: Scale, y: Scale): number {
	const over = points.filter(({ h }) => {
		const at = x(Math.log10(h));
		return at > label.x - LABEL.width && at < label.x + 2 * GAP;
	});
	const lowest = Math.max(
		label.y,
		...over
			.map(powerOf)
			.filter(Number.isFinite)
			.map((power) => y(power) + LABEL.height)
	);
	return Math.min(lowest, FLOOR - GAP);
}

const told = ({ relative, forward, central }: Sweep): string =>
	[
		`${relative ? 'Relative error' : 'Error'} of both differences for steps from 10⁻¹⁶ to 1.`,
		`Forward difference: ${curveTold(forward)}.`,
		`Central difference: ${curveTold(central)}.`
	].join(' ');

function curveTold(curve: SweepCurve): string {
	const { best, truncation, rounding } = curve;
	if (hasNoValue(curve)) return 'no value beside this point';
	const parts = [
		best && `least, ${stepText(best.error)}, at the step ${stepText(best.h)}`,
		truncation && `slope ${format(Math.round(truncation.slope * 10) / 10)} for larger steps`,
		rounding && `slope ${format(Math.round(rounding.slope * 10) / 10)} for smaller ones`
	].filter((part) => part !== undefined);
	return parts.length === 0 ? 'no step is better than the others' : parts.join(', ');
}
