/** The standard normal distribution, to about 15 digits, far out on either side too. */

/** Up to here 1 − erf keeps its digits; beyond, the continued fraction converges fast. */
const NEAR = 1.5;
/** Enough for 16 digits from `NEAR` on: the error falls like exp(−2z√(2n)). */
const TERMS = 80;

/** erf(z) = 2/√π · e^(−z²) · Σ 2ⁿ z^(2n+1) / (1·3·…·(2n+1)): no two terms cancel. */
function erfNear(z: number): number {
	let term = z;
	let sum = z;
	for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
		term *= (2 * z * z) / (2 * n + 1);
		sum += term;
	}
	return (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * sum;
}

/** erfc(z) = e^(−z²)/√π · 1/(z + ½/(z + 1/(z + 3⁄2/(z + …)))) for z > 0, from the inside out. */
function erfcFar(z: number): number {
	let fraction = z;
	for (let n = TERMS; n > 0; n--) fraction = z + n / 2 / fraction;
	return Math.exp(-z * z) / Math.sqrt(Math.PI) / fraction;
}

/** The share of the distribution below x: Φ(x) = ½ erfc(−x/√2). */
export function normal(x: number): number {
	const z = x * Math.SQRT1_2;
	if (z < -NEAR) return erfcFar(-z) / 2;
	return z > NEAR ? 1 - erfcFar(z) / 2 : (1 + erfNear(z)) / 2;
}

/** The height of the bell curve at x: φ(x), the slope of Φ. */
export const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
