/** The nearest finite number: a limit at ±∞ that a rule reaches by 0·∞ or ∞/∞ is found there instead. */
export const finite = (x: number): number =>
	Math.min(Math.max(x, -Number.MAX_VALUE), Number.MAX_VALUE);
