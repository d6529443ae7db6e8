/** Whether an equation holds with the digits that it shows; where it does not, it says ≈. */
import { asMachine } from '../raised.ts';
import type { Format } from './phrase.ts';

export type Equals = '=' | '≈';

/** Relative; moves a product off the middle between two shown numbers, and nothing else. */
const NUDGE = 1e-9;
/** Relative: no more than a double loses. */
const EXACT = 1e-12;

/** The number a reader sees. */
function seen(value: number, format: Format): number {
	const shown = Number(asMachine(format(value)).replaceAll(/[\s,]/g, ''));
	return Number.isFinite(value) && !Number.isNaN(shown) ? shown : value;
}

/** The sign between what is computed from shown numbers and the result that is shown. */
export function equals(
	format: Format,
	numbers: readonly number[],
	result: number,
	compute: (...numbers: number[]) => number
): Equals {
	const computed = compute(...numbers.map((value) => seen(value, format)));
	const told = seen(result, format);
	if (![...numbers, computed, told].every(Number.isFinite)) return '=';
	if (Math.abs(computed - told) <= EXACT * Math.abs(told)) return '=';
	const rounds = (nudged: number): boolean => seen(nudged, format) === told;
	return rounds(computed * (1 - NUDGE)) && rounds(computed * (1 + NUDGE)) ? '=' : '≈';
}

/** Relative; rounding to four digits moves a result no further. */
const ROUNDED = 2e-3;

/** Whether what is computed from shown numbers is another number than the result, and not only rounded otherwise. */
export function misses(
	format: Format,
	numbers: readonly number[],
	result: number,
	compute: (...numbers: number[]) => number
): boolean {
	const computed = compute(...numbers.map((value) => seen(value, format)));
	return Number.isFinite(result) && !(Math.abs(computed - result) <= ROUNDED * Math.abs(result));
}

export const productSign = (format: Format, factors: readonly number[], result: number): Equals =>
	equals(format, factors, result, (...all) => all.reduce((product, value) => product * value, 1));

export const sumSign = (format: Format, terms: readonly number[], result: number): Equals =>
	equals(format, terms, result, (...all) => all.reduce((sum, value) => sum + value, 0));
