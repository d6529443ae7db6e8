/** A step among tensors as the Step tab shows it: symbols, shapes, numbers. */
import type { Shape, Tensor } from '../../tensor.ts';
import type { Named } from '../context.ts';
import type { ApplyContent, Reason } from '../explanation.ts';
import type { Flow, Phrase } from '../phrase.ts';

/** ∂target/∂node, a local derivative, or TeX such as x^T. */
export type TermSymbol = { readonly gradient: Named } | Slope | { readonly tex: string };

export interface Slope {
	readonly of: Named;
	readonly by: Named;
}

export interface Term {
	readonly symbol: TermSymbol;
	/** Of a vector in a product of matrices as the row or the column that it is there. */
	readonly shape: Shape;
	/** Row by row. A view of the run’s own: it is good until the next run. */
	readonly data: Float64Array;
	readonly flow: Flow;
}

export interface TensorApplyContent extends Pick<
	ApplyContent,
	'node' | 'keeps' | 'usedBy' | 'next'
> {
	readonly kind: 'apply-tensors';
	/** The operation with names. */
	readonly names: string;
	/** Of the inputs, as an operation has them. */
	readonly shapes: readonly Shape[];
	readonly value: Tensor;
	/** "b is repeated over the 2 rows." */
	readonly notes: readonly (readonly Phrase[])[];
	/** Local derivatives entry by entry, where there is such a table. */
	readonly locals: readonly TensorLocal[];
}

export interface TensorLocal {
	readonly of: Named;
	readonly by: Named;
	readonly slot?: Slot;
	/** The rule with names; absent where it is just a number. */
	readonly rule?: string;
	readonly value: Tensor;
	readonly flow: Flow;
}

export type Slot = 'first' | 'second' | 'third';

export interface TensorPullContent {
	readonly kind: 'pull-tensors';
	/** The first step back among tensors: what their pictures mean is told here. */
	readonly begins: boolean;
	readonly blocks: readonly TensorBlock[];
	readonly why?: Reason;
	/** Inputs of the operation that get nothing, in a sentence. */
	readonly silent: readonly Phrase[];
	readonly next: readonly Phrase[];
}

/** Everything that has reached one receiver so far. */
export interface TensorBlock {
	readonly receiver: Named;
	/** In order of arrival; the last ones belong to this step. */
	readonly lines: readonly TensorLine[];
	/** Earlier arrivals that are too many to list. */
	readonly folded?: { readonly count: number; readonly sum: Tensor };
	/** before + contribution = after, with a term a path while they are few. */
	readonly sum?: { readonly terms: readonly Tensor[]; readonly after: Tensor };
	readonly total: number;
	readonly missing: number;
}

export interface TensorLine {
	/** The node the gradient comes from. */
	readonly through: Named;
	readonly slot?: Slot;
	/** This step’s, not an earlier one’s. */
	readonly now: boolean;
	/** The upstream gradient, and what it is multiplied by where that is a table of numbers. */
	readonly factors: readonly Term[];
	/** A product of matrices, entry by entry, or whatever `rule` says. */
	readonly sign: '·' | '⊙' | '→';
	/** What the factors do not say: the backward rule with names, or that of a local derivative. */
	readonly rule?: { readonly left: TermSymbol; readonly tex: string };
	/** What is done after the product: "summed over axis 1". */
	readonly note: readonly Phrase[];
	readonly result: Term;
}
