/** As many as a double has. */
export const MOST_DIGITS = 16;

/** Both undefined, the same infinity, or the same number. */
export const same = (a: number, b: number): boolean =>
	a === b || (Number.isNaN(a) && Number.isNaN(b));

/**
 * To how many digits a number agrees with the reference: −log₁₀ of the relative difference, from 0 to 16. Where the
 * reference is 0 the difference is taken relative to `scale`, or as it is.
 */
export function digits(value: number, reference: number, scale = 0): number {
	if (same(value, reference)) return MOST_DIGITS;
	const size = reference === 0 ? scale || 1 : Math.abs(reference);
	const relative = Math.abs(value - reference) / size;
	if (!Number.isFinite(relative)) return 0;
	return Math.min(MOST_DIGITS, Math.max(0, -Math.log10(relative)));
}
