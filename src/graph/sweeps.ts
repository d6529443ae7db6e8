/** Both passes, one stretch of the plan after the other. */
import type { Numbers } from './ops/loops.ts';
import type { Stretch } from './plan.ts';

/** Computes every operation’s value; those of inputs and constants are there already. */
export function forward(stretches: readonly Stretch[], numbers: Numbers): void {
	for (let at = 0; at < stretches.length; at++) {
		const { apply, start, end } = stretches[at]!;
		apply(numbers, start, end);
	}
}

/**
 * Adds every contribution to the adjoints, which hold the seed and zeros elsewhere. What constants
 * receive on the way means nothing.
 */
export function backward(stretches: readonly Stretch[], numbers: Numbers): void {
	for (let at = stretches.length - 1; at >= 0; at--) {
		const { pull, start, end } = stretches[at]!;
		pull(numbers, start, end);
	}
}
