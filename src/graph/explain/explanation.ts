/** What the page says about the moment the playhead shows. Numbers are raw; TeX is ours. */
import type { NodeId } from '../graph.ts';
import type { Phase } from '../steps.ts';
import type { Tensor } from '../tensor.ts';
import type { Named } from './context.ts';
import type { TensorApplyContent, TensorPullContent } from './tensors/content.ts';
import type { Curve } from './curve.ts';
import type { BoxApplyContent } from './boxes/content.ts';
import type { Flow, Phrase } from './phrase.ts';
import type { Equals } from './shown.ts';

export interface Explanation {
	/** Absent at the start and at rest. */
	readonly phase?: Phase;
	readonly title: readonly Phrase[];
	/** A few words beside the title: "multiply", "1 of 2 paths". */
	readonly aside: string;
	readonly sentence: readonly Phrase[];
	readonly content: Content;
	/** What every gradient is a gradient of. */
	readonly target: Named;
	/** Forward mode: what every tangent is a derivative by, an input or an entry such as W[1, 2]. */
	readonly along?: Named;
	/** The names of the inputs by node, for colours. */
	readonly inputs: ReadonlyMap<NodeId, string>;
}

export type Content =
	| { readonly kind: 'start'; readonly next: readonly Phrase[] }
	| BindContent
	| ApplyContent
	| BoxApplyContent
	| TensorApplyContent
	| SeedContent
	| PullContent
	| TensorPullContent
	| RestContent;

export interface BindContent {
	readonly kind: 'bind';
	readonly rows: readonly {
		readonly node: NodeId;
		readonly label: string;
		readonly value: Tensor;
	}[];
	readonly next: readonly Phrase[];
}

export interface ApplyContent {
	readonly kind: 'apply';
	readonly node: Named;
	/** The operation with names, then with numbers: w_2 \times x_2, 2 \times (-2). */
	readonly names: string;
	readonly numbers: string;
	readonly value: number;
	/** Whether the shown value is what the shown numbers give. */
	readonly sign: Equals;
	/** Why the backward pass needs what it keeps. */
	readonly keeps: readonly Phrase[];
	readonly locals: readonly LocalDerivative[];
	readonly usedBy: readonly (readonly Phrase[])[];
	/** The first of them is what happens next. */
	readonly next: boolean;
}

export interface SeedContent {
	readonly kind: 'seed';
	readonly node: Named;
	/** Shaped like the node. */
	readonly value: Tensor;
	readonly why: readonly Phrase[];
	readonly next: readonly Phrase[];
}

/** Going back, what an operation passes to its inputs; in forward mode, what its inputs bring it. */
export interface PullContent {
	readonly kind: 'pull';
	readonly blocks: readonly PullBlock[];
	readonly why?: Reason;
	/** Where a picture says it better than a sentence. */
	readonly curve?: Curve;
	/** Inputs of the operation that get nothing, in a sentence. */
	readonly silent: readonly Phrase[];
	readonly next: readonly Phrase[];
}

/** Everything that has reached one receiver so far. */
export interface PullBlock {
	readonly receiver: NodeId;
	readonly label: string;
	/** In order of arrival; the last ones belong to this step. A single line needs no sum. */
	readonly lines: readonly PullLine[];
	/** Earlier arrivals that are too many to list. */
	readonly folded?: { readonly count: number; readonly sum: number };
	readonly sum?: Sum;
	readonly total: number;
	readonly missing: number;
}

export interface PullLine {
	/** The node the gradient or the tangent comes from. */
	readonly through: NodeId;
	readonly throughLabel: string;
	readonly upstream: number;
	readonly local: LocalDerivative;
	readonly contribution: number;
	/** This step’s, not an earlier one’s. */
	readonly now: boolean;
}

/** before + contribution = after, with a term a path while they are few. */
export interface Sum {
	readonly terms: readonly number[];
	readonly after: number;
}

/** ∂of/∂by, unfolded from symbol to number. */
export interface LocalDerivative {
	readonly of: Named;
	readonly by: Named;
	/** σ′(z), where the operation has such a name; otherwise the fraction stands alone. */
	readonly prime?: string;
	/** The rule with names, absent where it is just a number. */
	readonly rule?: Rule;
	/** The rule with numbers, absent where it is just the number itself. */
	readonly valued?: Rule;
	readonly value: number;
	readonly flow: Flow;
	/** Which use of the same input, where the operation has it twice. */
	readonly slot?: 'first' | 'second';
}

export interface Rule {
	readonly tex: string;
	/** In visible characters. */
	readonly width: number;
}

export interface Reason {
	readonly heading: readonly Phrase[];
	readonly text: readonly Phrase[];
}

export interface RestContent {
	readonly kind: 'rest';
	/** The largest |gradient| first. */
	readonly rows: readonly RestRow[];
	readonly path?: Path;
	readonly hint: string;
}

export interface RestRow {
	readonly node: NodeId;
	readonly label: string;
	readonly value: Tensor;
	readonly gradient: Tensor;
	/** The largest |entry| of the gradient; NaN where one has no value. */
	readonly most: number;
}

/** One way from the target back to an input, as a product of local derivatives. */
export interface Path {
	readonly from: Named;
	readonly to: Named;
	readonly factors: readonly PathFactor[];
	/** Factors left out behind `factors[cut - 1]`, and their product. */
	readonly folded?: { readonly cut: number; readonly count: number; readonly product: number };
	readonly product: number;
	/** How many ways there are, and what they add up to. */
	readonly ways: number;
	readonly gradient: number;
}

export interface PathFactor {
	readonly of: Named;
	readonly by: Named;
	readonly value: number;
	readonly flow: Flow;
}
