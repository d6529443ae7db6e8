/** What a record says of one step, where that is more than its words for all steps. */
import type { Told } from './told.ts';

/** Words for the numbers of one step, where they say more than the words for all steps. */
export interface StepWords {
	/** Instead of `says`, with its places; `{a()}` is a value that has parentheses where it is negative. */
	readonly says?: string;
	/** Instead of `keeps`, with the same places. */
	readonly keeps?: string;
	/** Why the slope is what it is, by slot, with `{s=}` for the slope; the last counts for all further slots. */
	readonly why?: readonly string[];
}

/** Words for one step of an operation on whole tensors; `{y}` `{a}` `{b}` are names. */
export interface WholeWords {
	/** Instead of `says`. */
	readonly says?: Told;
	/** Why the gradient goes back as it does: a short question, and its answer. */
	readonly why?: { readonly asks: string; readonly told: Told };
}
