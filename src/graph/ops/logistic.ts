/** 1/(1 + e⁻ˣ), with exp only of numbers below 0, so that nothing overflows. */
export function logistic(x: number): number {
	if (x >= 0) return 1 / (1 + Math.exp(-x));
	const power = Math.exp(x);
	return power / (1 + power);
}
