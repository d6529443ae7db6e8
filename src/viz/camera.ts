/** Where the view stands: a graph too large to be read whole is shown in part, and what matters is brought into view. */
import { fit, type Fit, type Insets } from './fit.ts';
import { union } from './group-boxes.ts';
import type { Rect } from './layout.ts';
import type { Direction } from './metrics.ts';

/** Scale below which the numbers of a card are too small to read. */
export const LEAST: Readonly<Record<Direction, number>> = { right: 0.75, down: 0.7 };
/** The share of it at which a graph is still shown whole. */
const WHOLE = 0.85;
/** Px that may be missing of what counts as seen. */
const SLACK = 1;
/** The share of the view that is kept clear on the side from which something comes: what is next to it is seen too. */
const CLEAR = 1 / 6;

export interface Room {
	readonly bounds: Rect;
	/** Of the view. */
	readonly width: number;
	readonly height: number;
	readonly insets: Insets;
	/** 0 for a drawing that is always shown whole. */
	readonly least: number;
}

/** A scale, and what is to be seen at it. */
interface Shot {
	readonly k: number;
	readonly rect: Rect;
}

type Range = readonly [from: number, to: number];

/** The whole graph; or, of one that would be too small to read, the part around `focus`: its first rectangle first. */
export function home(room: Room, focus: readonly Rect[]): Fit {
	const whole = wholeOf(room);
	if (focus.length === 0 || isReadable(room, whole)) return whole;
	return shown(room, shotOf(room, focus, room.least));
}

/** To where `focus` is seen, at the scale that the reader chose, if any. The same place where it is seen already. */
export function toward(from: Fit, room: Room, focus: readonly Rect[], own?: number): Fit {
	if (focus.length === 0 || isSeen(from, room, focus.reduce(union))) return from;
	const whole = wholeOf(room);
	const usual = own ?? (isReadable(room, whole) ? whole.k : room.least);
	const shot = shotOf(room, focus, usual);
	if (shot.k !== from.k) return shown(room, shot);
	return isSeen(from, room, shot.rect) ? from : shown(room, shot, from);
}

const wholeOf = ({ bounds, width, height, insets }: Room): Fit =>
	fit(bounds, width, height, insets);

const isReadable = ({ least }: Room, { k }: Fit): boolean => k >= WHOLE * least;

/** All of it, or as much as there is room for around the first: the scale stays from step to step. */
function shotOf(room: Room, focus: readonly Rect[], k: number): Shot {
	const [wide, high] = [lengthOf(acrossView(room)) / k, lengthOf(downView(room)) / k];
	const rect = focus.reduce(union);
	const fits = rect.width <= wide && rect.height <= high;
	return { k, rect: fits ? rect : nearest(focus, wide, high) };
}

/** The first, and of the others, the nearest first, those for which there is room beside it. */
function nearest(focus: readonly Rect[], width: number, height: number): Rect {
	const [first, ...others] = focus;
	const start = first ?? { x: 0, y: 0, width: 0, height: 0 };
	const away = (rect: Rect): number =>
		Math.hypot(
			rect.x + rect.width / 2 - start.x - start.width / 2,
			rect.y + rect.height / 2 - start.y - start.height / 2
		);
	return others
		.toSorted((a, b) => away(a) - away(b))
		.reduce((seen, rect) => {
			const both = union(seen, rect);
			return both.width <= width && both.height <= height ? both : seen;
		}, start);
}

/** What of the view is clear of the legend. */
const acrossView = ({ width, insets: { side } }: Room): Range => [side, width - side];
const downView = ({ height, insets: { top, bottom } }: Room): Range => [top, height - bottom];

const across = ({ x, width }: Rect): Range => [x, x + width];
const down = ({ y, height }: Rect): Range => [y, y + height];

const lengthOf = ([from, to]: Range): number => Math.max(1, to - from);

function isSeen({ k, x, y }: Fit, room: Room, rect: Rect): boolean {
	return covers(acrossView(room), across(rect), k, x) && covers(downView(room), down(rect), k, y);
}

const covers = ([a, b]: Range, [from, to]: Range, k: number, shift: number): boolean =>
	k * from + shift >= a - SLACK && k * to + shift <= b + SLACK;

/** From `from` only in the direction in which it is not seen. */
function shown(room: Room, { k, rect }: Shot, from?: Fit): Fit {
	const { bounds } = room;
	return {
		k,
		x: shift(acrossView(room), across(rect), across(bounds), k, from?.x),
		y: shift(downView(room), down(rect), down(bounds), k, from?.y)
	};
}

/** Into the middle, or from `now` by the least; as far as that shows no more empty space than there must be. */
function shift(view: Range, part: Range, whole: Range, k: number, now?: number): number {
	if (now !== undefined && covers(view, part, k, now)) return now;
	if (k * lengthOf(whole) <= lengthOf(view)) return centred(view, whole, k);
	const goal = now === undefined ? centred(view, part, k) : nearestTo(now, view, part, k);
	return between(view[1] - k * whole[1], goal, view[0] - k * whole[0]);
}

const centred = (view: Range, [from, to]: Range, k: number): number =>
	(view[0] + view[1] - k * (from + to)) / 2;

/** Into what of the view is not close to its ends. */
function nearestTo(now: number, view: Range, part: Range, k: number): number {
	const clear = CLEAR * lengthOf(view);
	const [least, most] = [view[0] + clear - k * part[0], view[1] - clear - k * part[1]];
	return least > most ? centred(view, part, k) : between(least, now, most);
}

const between = (least: number, value: number, most: number): number =>
	Math.min(most, Math.max(least, value));
