/** What is where in the course of one motion: design/LOOK.md, section "Motion". Milliseconds at 1×. */
import { easeCubicInOut, easeCubicOut } from 'd3';
import type { Phase } from '$graph/steps.ts';
import { DURATION } from './playhead.ts';

export interface Motion {
	/** How far the token has run, from 0 to 1. */
	readonly run: number;
	/** Opacity of the running token. */
	readonly token: number;
	/** Opacity of the token that stays at mid-edge. */
	readonly parked: number;
	readonly chip: number;
	readonly arrow: number;
	/** Opacity of the result: value, ring, gradient, the new term of a sum. */
	readonly result: number;
	/** Opacity of what the motion before has left. */
	readonly leaving: number;
	/** Opacity of what is there from the beginning. */
	readonly entering: number;
}

/** The token has passed the chip, and carries the product from here on. */
export const CHIP_AT = 0.5;
/** Where a token stays after its motion: near the middle, clear of the arrowhead. */
export const PARKED_AT: Readonly<Record<Phase, number>> = {
	forward: 0.44,
	backward: 0.58,
	tangent: 0.44
};
const CROSS_FADE = 160;

/** The state of a motion at `time`, from 0 to 1. */
export function motion(phase: Phase, time: number): Motion {
	const ms = time * DURATION[phase];
	const part = (from: number, to: number): number =>
		Math.min(1, Math.max(0, (ms - from) / (to - from)));
	const shared = { leaving: 1 - part(0, CROSS_FADE), entering: part(0, CROSS_FADE) };
	return phase === 'forward'
		? {
				...shared,
				run: easeCubicInOut(part(0, 360)),
				token: part(0, 40) * (1 - part(360, 500)),
				parked: part(360, 520),
				chip: 0,
				arrow: part(280, 360),
				result: easeCubicOut(part(300, 520))
			}
		: {
				...shared,
				run: easeCubicInOut(part(120, 440)),
				token: part(60, 120) * (1 - part(440, 580)),
				parked: part(440, 600),
				chip: easeCubicOut(part(0, 140)),
				arrow: part(360, 440),
				result: easeCubicOut(part(420, 600))
			};
}
