import type { Direction } from './coordinate.ts';
import type { Probe } from './probe.ts';
import { noiseOf } from './rounding.ts';
import { sizeOfPoint, stepSize, type StepSize } from './step-size.ts';

/** A quotient with the step that suits it. */
export interface Difference extends StepSize {
	readonly value: number;
}

/** Where the function has values beside the point. */
export type Sides = 'both' | 'one' | 'none';

export interface Differences {
	readonly central: Difference;
	readonly forward: Difference;
	/** By how much rounding may move the function. */
	readonly noise: number;
	readonly sides: Sides;
	/** The slopes on the two sides differ, however small the step. */
	readonly kinked: boolean;
}

/** As small as the step of the one-sided quotient is where all is well. */
const NEAR = Math.sqrt(Number.EPSILON);
/** At a kink the two sides differ by a larger part of their size, … */
const KINKED = 1e-2;
/** … by as much with a step so many times as large, where a curve’s would differ by as many times more, … */
const FARTHER = 100;
/** … and by as much with one so many times as small. */
const NEARER = 8;

/** Both quotients with steps of their own. */
export function differencesOf(probe: Probe, direction: Direction): Differences {
	const noise = noiseOf(probe.run, direction);
	const size = sizeOfPoint(probe, direction);
	const difference = (quotient: Probe['central'], order: 1 | 2): Difference => {
		const of = (h: number): number => quotient(direction, h);
		const step = stepSize({ of, order, size, noise });
		return { ...step, value: of(step.h) };
	};
	const central = difference(probe.central, 2);
	// As much smaller than usual as the step of the central difference, ∛ε, had to be.
	const near = size * Math.min(NEAR, (central.h / size) ** 1.5);
	const slopes = [near, -near].map((h) => probe.forward(direction, h));
	return {
		central,
		forward: difference(probe.forward, 1),
		noise,
		sides: (['none', 'one', 'both'] as const)[slopes.filter(Number.isFinite).length] ?? 'none',
		kinked: isKinked(probe, direction, near, noise)
	};
}

function isKinked(probe: Probe, direction: Direction, h: number, noise: number): boolean {
	const [ahead, behind] = [h, -h].map((step) => Math.abs(probe.forward(direction, step)));
	const apart = gap(probe, direction, h);
	const rounding = (16 * noise) / h;
	return (
		apart > KINKED * Math.max(ahead!, behind!) + rounding &&
		apart > gap(probe, direction, FARTHER * h) / 2 &&
		Math.abs(apart - gap(probe, direction, h / NEARER)) < apart / 4 + NEARER * rounding
	);
}

const gap = (probe: Probe, direction: Direction, h: number): number =>
	Math.abs(probe.forward(direction, h) - probe.forward(direction, -h));
