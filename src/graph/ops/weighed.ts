/** A weight times a number, and nothing of what does not count, were it infinite. */
export const weighed = (weight: number, number: number): number =>
	weight === 0 ? 0 : weight * number;
