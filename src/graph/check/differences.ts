import type { Direction } from './coordinate.ts';
import type { Probe } from './probe.ts';
import { noiseOf } from './rounding.ts';
import { sizeOfPoint, stepSize } from './step-size.ts';

export interface Differences {
	readonly h: number;
	readonly central: number;
	/** How far it may be off. */
	readonly doubt: number;
	readonly oneSidedStep: number;
	readonly forward: number;
	readonly oneSidedDoubt: number;
	/** The slopes on the two sides differ, however small the step. */
	readonly kinked: boolean;
}

/** Where truncation h and rounding ε/h meet. */
const USUAL = Math.sqrt(Number.EPSILON);
/** At a kink the two sides differ by a larger part of their size, … */
const KINKED = 1e-2;
/** … and by as much with a step so many times as large, where a curve’s would differ by as many times more. */
const FARTHER = 100;

/** Both quotients with steps of their own. */
export function differencesOf(probe: Probe, direction: Direction): Differences {
	const noise = noiseOf(probe.run, direction);
	const { h, doubt } = stepSize(probe, direction, noise);
	const size = sizeOfPoint(probe, direction);
	// As much smaller than usual as the step of the central difference, ∛ε, had to be.
	const oneSidedStep = size * Math.min(USUAL, (h / size) ** 1.5);
	const [forward, backward] = [1, -1].map((way) => probe.forward(direction, way * oneSidedStep));
	const apart = Math.abs(forward! - backward!);
	const rounding = (4 * noise) / oneSidedStep;
	return {
		h,
		central: probe.central(direction, h),
		doubt,
		oneSidedStep,
		forward: forward!,
		oneSidedDoubt: apart + rounding,
		kinked:
			apart > KINKED * Math.max(Math.abs(forward!), Math.abs(backward!)) + 4 * rounding &&
			apart > gap(probe, direction, FARTHER * oneSidedStep) / 2
	};
}

const gap = (probe: Probe, direction: Direction, h: number): number =>
	Math.abs(probe.forward(direction, h) - probe.forward(direction, -h));
