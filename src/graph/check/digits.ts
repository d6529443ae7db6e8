/** As many as a double has. */
export const MOST_DIGITS = 16;

/** Both undefined, the same infinity, or the same number. */
export const same = (a: number, b: number): boolean =>
	a === b || (Number.isNaN(a) && Number.isNaN(b));

/** To how many digits a number agrees with the reference: −log₁₀ of the difference relative to a size, from 0 to 16. */
export function digits(value: number, reference: number, size: number): number {
	if (same(value, reference)) return MOST_DIGITS;
	const relative = Math.abs(value - reference) / (size || 1);
	if (!Number.isFinite(relative)) return 0;
	return Math.min(MOST_DIGITS, Math.max(0, -Math.log10(relative)));
}
