/**
 * log Σ exp(xᵢ) over some of a list’s numbers, as the largest of them plus log(1 + rest): no exponential overflows,
 * and a sum that is dominated by one entry keeps the digits of all others.
 */
import type { Flat } from './use.ts';

/** Where the largest of `length` numbers stands that begin at `start`, `step` apart. */
export function peakOf(x: Flat, start: number, length: number, step: number): number {
	let peak = start;
	for (let at = start, i = 0; i < length; i++, at += step) if (x[at]! > x[peak]!) peak = at;
	return peak;
}

/** xᵢ less the largest: undefined where both are infinite, as in PyTorch. */
export const below = (x: Flat, peak: number, at: number): number => x[at]! - x[peak]!;

/** Σ exp(xᵢ − largest) without the largest itself, which adds 1, or leaves the sum undefined where it is infinite. */
export function restOf(x: Flat, peak: number, start: number, length: number, step: number): number {
	let rest = below(x, peak, peak);
	for (let at = start, i = 0; i < length; i++, at += step)
		if (at !== peak) rest += Math.exp(below(x, peak, at));
	return rest;
}
