/** Places side by side for wires: upright in the gaps between columns, level between the halves. */
import type { WirePlan, WirePlans } from './wire-plans.ts';

/** Between two wires side by side. */
export const PITCH = 6;
/** Free beside the cards for arrows. */
const MARGIN = 14;

/** Where a wire goes down, and where it comes to its reader: the same place where it passes no column. */
export interface Lanes {
	readonly down: number;
	readonly up: number;
}

/** Of every plan; given out in every gap from left to right. */
export function lanesOf({ plans, gaps }: WirePlans): readonly Lanes[] {
	const counts = new Array<number>(gaps.length).fill(0);
	const count = (gap: number): void => void (counts[gap] = (counts[gap] ?? 0) + 1);
	for (const plan of plans) {
		count(plan.down);
		if (passes(plan)) count(plan.up);
	}
	const given = new Array<number>(gaps.length).fill(0);
	const next = (gap: number): number => {
		const [from, to] = gaps[gap] ?? [0, 0];
		const [index, all] = [given[gap] ?? 0, counts[gap] ?? 1];
		given[gap] = index + 1;
		const pitch = Math.min(PITCH, Math.max(0, to - from - 2 * MARGIN) / all);
		return (from + to) / 2 + pitch * (index - (all - 1) / 2);
	};
	return plans.map((plan) => {
		const down = next(plan.down);
		return { down, up: passes(plan) ? next(plan.up) : down };
	});
}

export const passes = ({ down, up }: WirePlan): boolean => down !== up;

export interface Levels {
	/** Indexed by plan; undefined for a wire that passes no column. */
	readonly of: readonly (number | undefined)[];
	readonly count: number;
}

/** Wires that lie beside one another share a level. */
export function levelsOf(plans: readonly WirePlan[], lanes: readonly Lanes[]): Levels {
	const spans = plans.flatMap((plan, index) => {
		const { down, up } = lanes[index] ?? { down: 0, up: 0 };
		return passes(plan) ? [{ index, from: Math.min(down, up), to: Math.max(down, up) }] : [];
	});
	const ends: number[] = [];
	const of = new Array<number | undefined>(plans.length).fill(undefined);
	for (const { index, from, to } of spans.sort((a, b) => a.from - b.from)) {
		const free = ends.findIndex((end) => end + PITCH <= from);
		const level = free < 0 ? ends.length : free;
		ends[level] = to;
		of[index] = level;
	}
	return { of, count: ends.length };
}
