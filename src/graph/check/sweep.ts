/** How wrong a difference quotient is with every step from 1 down to nothing: data for a plot. */
import type { Direction } from './coordinate.ts';
import type { Probe } from './probe.ts';
import { noiseOf } from './rounding.ts';
import { bestOf, slopesOf, type Measured, type Slopes } from './slopes.ts';

export interface SweepCurve extends Slopes {
	readonly points: readonly Measured[];
	/** The step with the least error where errors are least on average, so that no lucky digit far off decides. */
	readonly best?: Measured;
}

export interface Sweep {
	/** Errors are relative to the gradient; absolute where that is 0. */
	readonly relative: boolean;
	/** Below it a step is lost in the rounding of the input itself. */
	readonly lost: number;
	/** An error that rounding may make with a step of 1; as many times more with a smaller one. */
	readonly noise: number;
	/** There is no derivative here: no step is the best one, and no branch has a slope. */
	readonly kinked: boolean;
	readonly forward: SweepCurve;
	readonly central: SweepCurve;
}

export const DECADES = 16;
/** In a power of ten. */
const POINTS = 4;

/** Every step, smallest first. */
export const STEPS: readonly number[] = Array.from(
	{ length: DECADES * POINTS + 1 },
	(_, at) => 10 ** (at / POINTS - DECADES)
);

/** From here on a quotient with the best of all steps has no digit in common with the gradient. */
const WRONG = 0.1;

/** Both quotients at every step, held against reverse mode; undefined where the gradient, or the value, is no finite number. */
export function sweep(probe: Probe, direction: Direction, kinked = false): Sweep | undefined {
	const reverse = direction.reduce(
		(sum, { node, entry }) => sum + (probe.run.gradientOf(node).data[entry] ?? NaN),
		0
	);
	if (!Number.isFinite(reverse + probe.gain(direction, 0, 0))) return undefined;
	const size = Math.abs(reverse) || 1;
	const noise = noiseOf(probe.run, direction) / size;
	const lost = lostBelow(probe, direction);
	const curve = (quotient: (direction: Direction, h: number) => number): SweepCurve => {
		const points = STEPS.map((h) => ({
			h,
			error: Math.abs(quotient(direction, h) - reverse) / size
		}));
		const best = bestOf(points);
		if (kinked || (best && best.error > WRONG && reverse !== 0)) return { points };
		return { points, ...(best && { best }), ...slopesOf(points, noise, lost) };
	};
	return {
		relative: reverse !== 0,
		lost,
		noise,
		kinked,
		forward: curve(probe.forward),
		central: curve(probe.central)
	};
}

/** Half a unit in the last place of the largest number that moves. */
const lostBelow = (probe: Probe, direction: Direction): number =>
	direction.reduce(
		(lost, coordinate) => Math.max(lost, (Math.abs(probe.at(coordinate)) * Number.EPSILON) / 2),
		0
	);
