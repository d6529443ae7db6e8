/** The bar under a gradient: from the axis in the middle, to the right for + and to the left for −. */

/** Half of the axis, in px. */
export const HALF = 30;

export interface Bar {
	readonly x: number;
	readonly width: number;
}

/** As long as the gradient is against the largest of the finished pass, so that it keeps its length. The axis itself is 1 px wide. */
export function gradientBar(gradient: number, largest: number): Bar {
	const share = largest > 0 ? Math.min(1, Math.abs(gradient) / largest) : 0;
	const width = Number.isNaN(share) ? 0 : HALF * share;
	return { x: gradient < 0 ? HALF - width : HALF + 1, width };
}

/**
 * The largest |gradient| among the numbers of all inputs that is a finite number, or 0; an infinite one would leave the
 * others no bar.
 */
export function largestGradient(inputs: readonly (ArrayLike<number> | null)[]): number {
	let largest = 0;
	for (const gradients of inputs)
		for (let at = 0; at < (gradients?.length ?? 0); at++) {
			const size = Math.abs(gradients?.[at] ?? 0);
			if (size > largest && size < Infinity) largest = size;
		}
	return largest;
}
