import type { Direction } from './coordinate.ts';
import type { Probe } from './probe.ts';

export interface StepSize {
	readonly h: number;
	/** How far the central difference with this step may be off: what the truncated series and the rounding leave. */
	readonly doubt: number;
}

/** Where truncation h² and rounding ε/h meet, for a function whose derivatives are about as large as itself. */
const USUAL = Math.cbrt(Number.EPSILON);
/** A step whose doubt is a smaller part of the quotient is good enough, and the usual one is tried first. */
const GOOD = 1e-8;
/** Others that are tried: the scale of the point, divided by 10 to the power of half of these. */
const TRIED = 26;

/** The size of the point where the step is taken: 1, or more where its numbers are larger. */
export const sizeOfPoint = (probe: Probe, direction: Direction): number =>
	direction.reduce((size, coordinate) => {
		const at = Math.abs(probe.at(coordinate));
		return Number.isFinite(at) ? Math.max(size, at) : size;
	}, 1);

/**
 * The step of the central difference: ∛ε · max(1, |x|), or, where that one is in doubt, the one among many that is the
 * least. The gradient itself has no say in it, or the check would choose what it is to confirm.
 */
export function stepSize(probe: Probe, direction: Direction, noise: number): StepSize {
	const size = sizeOfPoint(probe, direction);
	const quotient = (h: number): number => probe.central(direction, h);
	const usual = doubted(USUAL * size, quotient, noise);
	// Where the quotient is 0 there is nothing for the doubt to be a part of.
	if (usual.doubt <= GOOD * (Math.abs(quotient(usual.h)) || 1)) return usual;
	const tried = Array.from({ length: TRIED }, (_, half) =>
		doubted(size * 10 ** (-half / 2), quotient, noise)
	);
	return tried.reduce((best, each) => (each.doubt < best.doubt ? each : best), usual);
}

/** With a smaller step the truncated part is a tenth; what the two quotients differ by is nearly all of it. */
function doubted(h: number, quotient: (h: number) => number, noise: number): StepSize {
	const truncated = Math.abs(quotient(h) - quotient(h / Math.sqrt(10)));
	return { h, doubt: Number.isFinite(truncated) ? 2 * truncated + (4 * noise) / h : Infinity };
}
