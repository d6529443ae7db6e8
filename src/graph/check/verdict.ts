import { same } from './digits.ts';

/**
 * `agrees`; `rounded`: as well as rounding and the step let it, which is in too few digits to tell; `kink`: there is no
 * derivative, so that the ways may differ; `endless`: there is no finite number to compare; `differs`: one is wrong.
 */
export type Verdict = 'agrees' | 'rounded' | 'kink' | 'endless' | 'differs';

/** What the other ways are held against. */
export interface Grounds {
	/** By reverse mode: the gradient, or the sum of those of all that moves. */
	readonly reverse: number;
	/** Of the terms whose sum it is: at least its own size. */
	readonly scale: number;
	/** What digits are counted from: the gradient’s own size, or that of what could be told from 0. */
	readonly size: number;
}

export interface Leave {
	/** The largest difference that counts as none, relative to the size. */
	readonly tolerance: number;
	/** How far the other number may be off although nothing is wrong. */
	readonly doubt: number;
}

/** What a number that another way found says of the gradient; kinks are found elsewhere. */
export function verdict(
	value: number,
	{ reverse, size }: Grounds,
	{ tolerance, doubt }: Leave
): Exclude<Verdict, 'kink'> {
	if (same(value, reverse)) return 'agrees';
	if (!Number.isFinite(value) || !Number.isFinite(reverse)) return 'endless';
	const off = Math.abs(value - reverse);
	if (off <= tolerance * size) return 'agrees';
	return off <= doubt ? 'rounded' : 'differs';
}
