/** The standard normal distribution, to about 15 digits, far out on either side too. */
import { erfcFar, erfNear, NEAR } from './error-function.ts';

/** The share of the distribution below x: Φ(x) = ½ erfc(−x/√2). */
export function normal(x: number): number {
	const z = x * Math.SQRT1_2;
	if (z < -NEAR) return erfcFar(-z) / 2;
	return z > NEAR ? 1 - erfcFar(z) / 2 : (1 + erfNear(z)) / 2;
}

/** The height of the bell curve at x: φ(x), the slope of Φ. */
export const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
