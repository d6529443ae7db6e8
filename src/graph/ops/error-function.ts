/** The error function erf(z) = 2/√π ∫₀ᶻ e^(−t²) dt, to about 15 digits, and what it lacks to 1 far out. */

/** Up to here 1 − erf keeps its digits; beyond, the continued fraction converges fast. */
export const NEAR = 1.5;
/** Enough for 16 digits from `NEAR` on: the error falls like exp(−2z√(2n)). */
const TERMS = 80;

/** erf(z) = 2/√π · e^(−z²) · Σ 2ⁿ z^(2n+1) / (1·3·…·(2n+1)): no two terms cancel. */
export function erfNear(z: number): number {
	let term = z;
	let sum = z;
	for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
		term *= (2 * z * z) / (2 * n + 1);
		sum += term;
	}
	return (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * sum;
}

/** erfc(z) = e^(−z²)/√π · 1/(z + ½/(z + 1/(z + 3⁄2/(z + …)))) for z > 0, from the inside out. */
export function erfcFar(z: number): number {
	let fraction = z;
	for (let n = TERMS; n > 0; n--) fraction = z + n / 2 / fraction;
	return Math.exp(-z * z) / Math.sqrt(Math.PI) / fraction;
}

export function errorFunction(z: number): number {
	if (Math.abs(z) > NEAR) return Math.sign(z) * (1 - erfcFar(Math.abs(z)));
	return erfNear(z);
}
