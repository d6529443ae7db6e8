/** Between which columns every cross edge goes down, and how many must pass columns on their way. */
import { bisectLeft, bisectRight } from 'd3';
import type { Reading } from '$graph/mirror/saved.ts';
import type { Rect } from '../layout.ts';

/** Free of cards from top to bottom. */
export type Gap = readonly [from: number, to: number];

export interface WirePlan extends Reading {
	/** Its own result is read from the right, an input from the left. */
	readonly own: boolean;
	/** The gaps in which it leaves its value, and comes to its reader. */
	readonly down: number;
	readonly up: number;
}

export interface WirePlans {
	readonly plans: readonly WirePlan[];
	/** From left to right; the outermost ones included. */
	readonly gaps: readonly Gap[];
}

/** Beyond the outermost column. */
const OUTSIDE = 40;

/** `above` is indexed by node. */
export function wirePlans(readings: readonly Reading[], above: readonly Rect[]): WirePlans {
	const gaps = gapsOf(above);
	const [lefts, rights] = [gaps.map(([left]) => left), gaps.map(([, right]) => right)];
	const plans = readings.map(({ value, by }): WirePlan => {
		const [from, to] = [above[value], above[by]];
		const own = value === by;
		const down = bisectLeft(lefts, from ? from.x + from.width : 0);
		const up = own ? down : bisectRight(rights, to?.x ?? 0) - 1;
		return { value, by, own, down, up };
	});
	return { plans, gaps };
}

function gapsOf(boxes: readonly Rect[]): readonly Gap[] {
	const gaps: Gap[] = [];
	let end: number | undefined;
	for (const { x, width } of boxes.toSorted((a, b) => a.x - b.x)) {
		if (end === undefined || x > end) gaps.push([end ?? x - OUTSIDE, x]);
		end = Math.max(end ?? x, x + width);
	}
	return end === undefined ? [] : [...gaps, [end, end + OUTSIDE]];
}
