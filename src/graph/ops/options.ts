import type { Shape } from '../tensor.ts';

/** What an operation is told beside its inputs, fixed by the text: it changes shapes and rules, and has no gradient. */
export interface Options {
	/** Counted from 0, outermost first; absent: all axes, or what the record says. */
	readonly axis?: number;
	/** A reduced axis stays, with length 1. */
	readonly keepdims?: boolean;
	/** Of `reshape`: no −1 in it any more. */
	readonly shape?: Shape;
	/** Of an index: one selector an axis, missing ones filled in. */
	readonly at?: readonly Selector[];
	/** Of `huber`: where the parabola turns into a line. */
	readonly delta?: number;
	/** Of `layer_norm` and `cosine_similarity`: what keeps a division from one by 0. */
	readonly eps?: number;
}

/** One place along an axis, which then goes; or a half-open range, from 0, which stays an axis. */
export type Selector = number | { readonly from: number; readonly to: number };

export type OptionName = keyof Options;

export const NO_OPTIONS: Options = {};
