/** The ways of the cross edges: level out of a value, down between two columns, level into the backward step that reads it. */
import type { NodeId } from '$graph/graph.ts';
import type { Reading } from '$graph/mirror/saved.ts';
import type { Point } from '../curve.ts';
import type { Rect } from '../layout.ts';

export interface Wire extends Reading {
	/** Corners from the value to the reader; each stretch is level or upright. */
	readonly points: readonly Point[];
}

export interface Halves {
	/** Indexed by node. */
	readonly above: readonly Rect[];
	/** Indexed by node; absent where no gradient travels. */
	readonly below: readonly (Rect | undefined)[];
	/** Half way between them. */
	readonly axis: number;
}

/** Between two wires side by side, and the outermost column and the wires beyond it. */
const PITCH = 6;
const OUTSIDE = 40;
/** Free beside the cards for arrows. */
const MARGIN = 14;
/** Where a wire leaves its card, from below; the highest and lowest place to come in, as shares of the height. */
const EXIT = 6;
const HIGHEST = 0.13;
const LOWEST = 0.87;

type Gap = readonly [from: number, to: number];

interface Plan extends Reading {
	/** Its own result is read from the right, an input from the left. */
	readonly own: boolean;
	readonly down: number;
	readonly up: number;
}

/** How many wires must cross columns between the halves. */
export const crossings = (readings: readonly Reading[], above: readonly Rect[]): number =>
	plans(readings, above, gapsOf(above)).filter(({ down, up }) => down !== up).length;

export function wires(readings: readonly Reading[], halves: Halves): readonly Wire[] {
	const gaps = gapsOf(halves.above);
	const planned = plans(readings, halves.above, gaps);
	const lanes = lanesOf(planned, gaps);
	const level = counter();
	const across = planned.filter(({ down, up }) => down !== up).length;
	const entries = entriesOf(planned);
	return planned.flatMap((plan) => {
		const { value, by, own, down, up } = plan;
		const [from, to] = [halves.above[value], halves.below[by]];
		if (!from || !to) return [];
		const y = to.y + to.height * (own ? HIGHEST : entries(by));
		const ways = { down: lanes(down), up: 0, level: halves.axis };
		if (down !== up) {
			ways.up = lanes(up);
			ways.level += PITCH * (level() - (across - 1) / 2);
		}
		return [{ value, by, points: corners(from, to, y, own, down === up ? null : ways, ways.down) }];
	});
}

function corners(
	from: Rect,
	to: Rect,
	y: number,
	own: boolean,
	ways: { readonly up: number; readonly level: number } | null,
	down: number
): readonly Point[] {
	const exit = from.y + from.height - EXIT;
	const start: readonly Point[] = [
		[from.x + from.width, exit],
		[down, exit]
	];
	const middle: readonly Point[] = ways
		? [
				[down, ways.level],
				[ways.up, ways.level]
			]
		: [];
	return [...start, ...middle, [ways?.up ?? down, y], [own ? to.x + to.width : to.x, y]];
}

/** Free of cards from top to bottom, from left to right; the outermost ones included. */
function gapsOf(boxes: readonly Rect[]): readonly Gap[] {
	const gaps: Gap[] = [];
	let end: number | undefined;
	for (const { x, width } of boxes.toSorted((a, b) => a.x - b.x)) {
		if (end === undefined || x > end) gaps.push([end ?? x - OUTSIDE, x]);
		end = Math.max(end ?? x, x + width);
	}
	return end === undefined ? [] : [...gaps, [end, end + OUTSIDE]];
}

function plans(
	readings: readonly Reading[],
	above: readonly Rect[],
	gaps: readonly Gap[]
): readonly Plan[] {
	return readings.map(({ value, by }) => {
		const [from, to] = [above[value], above[by]];
		const own = value === by;
		const down = gaps.findIndex(([left]) => from !== undefined && left >= from.x + from.width);
		const before = gaps.findLastIndex(([, right]) => to !== undefined && right <= to.x);
		return { value, by, own, down, up: own ? down : before };
	});
}

const counter = (): (() => number) => {
	let count = 0;
	return () => count++;
};

/** The places side by side in every gap, given out from left to right. */
function lanesOf(planned: readonly Plan[], gaps: readonly Gap[]): (gap: number) => number {
	const counts = gaps.map(
		(_, gap) =>
			planned.filter(({ down }) => down === gap).length +
			planned.filter(({ down, up }) => up === gap && down !== gap).length
	);
	const next = gaps.map(counter);
	return (gap) => {
		const [from, to] = gaps[gap] ?? [0, 0];
		const count = counts[gap] ?? 1;
		const pitch = Math.min(PITCH, Math.max(0, to - from - 2 * MARGIN) / count);
		return (from + to) / 2 + pitch * ((next[gap]?.() ?? 0) - (count - 1) / 2);
	};
}

/** Where the next wire comes into the card of an operation, as a share of its height. */
function entriesOf(planned: readonly Plan[]): (by: NodeId) => number {
	const counts = new Map<NodeId, number>();
	for (const { by, own } of planned) if (!own) counts.set(by, (counts.get(by) ?? 0) + 1);
	const next = new Map([...counts.keys()].map((by) => [by, counter()]));
	return (by) => {
		const [count, index] = [counts.get(by) ?? 1, next.get(by)?.() ?? 0];
		if (count === 1) return HIGHEST;
		// A wire farther left comes in lower, so that it need not cross the others.
		return LOWEST - ((LOWEST - HIGHEST) * index) / (count - 1);
	};
}
