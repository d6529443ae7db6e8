import { same } from './digits.ts';

/**
 * `agrees`; `rounded`: as well as rounding lets it; `kink`: there is no derivative, so that the ways may differ;
 * `endless`: there is no finite number to compare; `differs`: one of the two is wrong.
 */
export type Verdict = 'agrees' | 'rounded' | 'kink' | 'endless' | 'differs';

/** What the other ways are held against. */
export interface Grounds {
	/** By reverse mode: the gradient, or the sum of those of all that moves. */
	readonly reverse: number;
	/** Of the terms whose sum it is: at least its own size. */
	readonly scale: number;
}

export interface Leave {
	/** The largest difference that counts as none, relative to the scale. */
	readonly tolerance: number;
	/** How far the other number may be off although nothing is wrong. */
	readonly doubt: number;
}

/** What a number that another way found says of the gradient; kinks are found elsewhere. */
export function verdict(
	value: number,
	{ reverse, scale }: Grounds,
	{ tolerance, doubt }: Leave
): Exclude<Verdict, 'kink'> {
	if (same(value, reverse)) return 'agrees';
	if (!Number.isFinite(value) || !Number.isFinite(reverse)) return 'endless';
	const off = Math.abs(value - reverse);
	if (off <= tolerance * Math.max(scale, Math.abs(reverse))) return 'agrees';
	return off <= doubt ? 'rounded' : 'differs';
}
