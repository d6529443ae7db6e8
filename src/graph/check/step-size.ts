import type { Direction } from './coordinate.ts';
import type { Probe } from './probe.ts';

export interface StepSize {
	readonly h: number;
	/** How far the quotient with this step may be off: what the truncated series and the rounding leave. */
	readonly doubt: number;
}

export interface Quotient {
	readonly of: (h: number) => number;
	/** The power of a step’s size with which the truncated part falls. */
	readonly order: 1 | 2;
	/** The size of the point. */
	readonly size: number;
	/** Of the values that it subtracts. */
	readonly noise: number;
}

/**
 * Where truncation hᵖ and rounding ε/h meet, for a function whose derivatives are about as large as itself: √ε for the
 * one-sided quotient and ∛ε for the central one.
 */
const usualStep = (order: number): number => Number.EPSILON ** (1 / (order + 1));
/** A step whose doubt is a smaller part of the quotient is good enough, and the usual one is tried first. */
const GOOD = { 1: 1e-6, 2: 1e-8 };
/** Others that are tried begin at the size of the point, … */
const TRIED = 26;
/** … each so many times as large as the next one. */
const STRIDE = Math.sqrt(10);

/** The size of the point where the step is taken: 1, or more where its numbers are larger. */
export const sizeOfPoint = (probe: Probe, direction: Direction): number =>
	direction.reduce((size, coordinate) => {
		const at = Math.abs(probe.at(coordinate));
		return Number.isFinite(at) ? Math.max(size, at) : size;
	}, 1);

/**
 * The step of a quotient: the usual one times max(1, |x|), or, where that one is in doubt, the one among many that is the
 * least. The gradient itself has no say in it, or the check would choose what it is to confirm.
 */
export function stepSize({ of, order, size, noise }: Quotient): StepSize {
	const at = (h: number): Tried => ({ h, value: of(h), rounding: (4 * noise) / h });
	const usual = at(usualStep(order) * size);
	const doubt = doubtOf(usual, [at(usual.h / STRIDE)]);
	// Where the quotient is 0 there is nothing for the doubt to be a part of.
	if (doubt <= GOOD[order] * (Math.abs(usual.value) || 1)) return { h: usual.h, doubt };
	const tried = Array.from({ length: TRIED + 1 }, (_, index) => at(size / STRIDE ** index));
	return tried
		.slice(0, TRIED)
		.map((each, index) => ({ h: each.h, doubt: doubtOf(each, tried.slice(index + 1)) }))
		.reduce((best, each) => (each.doubt < best.doubt ? each : best), { h: usual.h, doubt });
}

interface Tried {
	readonly h: number;
	readonly value: number;
	/** By how much rounding may move the value. */
	readonly rounding: number;
}

/**
 * With the next smaller step the truncated part is a tenth, or a third: what the two quotients differ by is nearly all of
 * it. A large step may be far from where the series holds; then smaller ones, whose rounding does not hide it, tell.
 */
function doubtOf({ value, rounding }: Tried, smaller: readonly Tried[]): number {
	const truncated = Math.abs(value - (smaller[0]?.value ?? NaN));
	if (!Number.isFinite(truncated)) return Infinity;
	const contradicted = smaller
		.map((other) => Math.abs(value - other.value) - other.rounding)
		.filter(Number.isFinite);
	return 2 * Math.max(truncated, ...contradicted) + rounding;
}
