/** Below this a formula scrolls sideways instead. */
const SMALLEST = 0.72;

/** How much smaller a formula must be set to fit, as a size in em; empty where it fits as it is. */
export function fitted(available: number, needed: number): string {
	const scale = available / needed;
	return scale < 1 ? `${Math.max(SMALLEST, scale)}em` : '';
}
