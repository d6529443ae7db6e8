/** What the record of every operation tells, whether it works number by number or on whole tensors. */
import type { Shape } from '../tensor.ts';
import type { Options } from './options.ts';

/** What the backward pass does at this operation, as CS231n names the gates. */
export type Gate =
	/** Passes the upstream gradient unchanged (add, sum) or with a fixed factor (subtract, negate, mean). */
	| 'copies'
	/** Multiplies by the other input (multiply, matmul). */
	| 'swaps'
	/** Sends the whole gradient one way and nothing the other (max, min, relu, where). */
	| 'routes'
	/** Multiplies by the slope of a curve at the input. */
	| 'scales'
	/** Sends every number back to the place it came from (transpose, reshape, concat, index). */
	| 'moves'
	/** Every entry of the result depends on many of the input, and the gradient comes back from all of them (softmax). */
	| 'mixes';

/** What becomes of a unit at some inputs. */
export type Fading =
	/** Of a curve that levels off on both sides: its slope is small (sigmoid, tanh). */
	| 'saturated'
	/** Its slope is exactly 0 on one side, or rounds to it, and nothing else that varies gets the gradient (relu, max with 0). */
	| 'dead'
	/** Of shares: one of them is all but 1 (softmax). */
	| 'one-hot';

/**
 * An expression in another language, given the expressions of the inputs, each already in parentheses where needed,
 * and their shapes, on which a call may depend.
 */
export type Code = (args: readonly string[], options: Options, shapes: readonly Shape[]) => string;

/** `options` and `shapes` of the inputs are those of the use that is opened. */
type Definition = (options: Options, shapes: readonly Shape[]) => string;

export interface Described {
	/** A word for the Step tab and the operations page: "multiply", "sigmoid". */
	readonly title: string;
	/** The glyph in expressions and on the card: one to four characters, such as × or σ or exp. */
	readonly symbol: string;
	/** What the card says instead where that is too short to be understood: "softplus". The card is as wide as it needs. */
	readonly word?: string;
	/** How the language calls it. `operator` is the name mathjs gives the operator's node (`add`, `unaryMinus`). */
	readonly syntax: {
		readonly operator?: string;
		readonly functions: readonly string[];
		/** What NumPy, PyTorch, MATLAB or formulas call it, which is no name here: a message tells the right one. */
		readonly elsewhere?: readonly string[];
	};
	/** 1 sum, 2 product, 3 unary minus, 4 power or fraction, 5 what closes itself (a call, a root, a name, a number). */
	readonly precedence: number;
	/** The least precedence an argument may have in each slot without parentheses; the last counts for all further slots. */
	readonly needs: readonly number[];
	readonly gate: Gate;
	/** How a unit of it comes to let no gradient through; absent where it always lets some through. */
	readonly fades?: Fading;
	/**
	 * One sentence for the forward step. `{y}` and `{a}` `{b}` `{c}` are names, `{y=}` `{a=}` are values:
	 * "{y} multiplies {a} and {b}: {a=} × {b=} = {y=}." In a whole operation `{a#}` is a shape, `{axis}` an axis,
	 * counted from 1, and `{part}` what an index takes: x[2].
	 */
	readonly says: string;
	/** What the backward rule needs of the forward pass and why, in one sentence: "A product’s slope along one input is the other input, so both are remembered." */
	readonly keeps: string;
	/** The same in NumPy (imported as `np`) and in PyTorch (`torch`, and `F` for torch.nn.functional). */
	readonly code: {
		readonly numpy: Code;
		readonly torch: Code;
		/** Where JAX has no such function, or takes another slope at a kink than NumPy’s form would get there. */
		readonly jax?: Code;
	};
	/**
	 * The operation made of simpler ones, as a function of our own language with this operation's name:
	 * `sigmoid(x) = 1/(1 + exp(-x))`. A node that has it can be opened. One expression; the axes in it count from 1.
	 */
	readonly definition?: Definition;
	/**
	 * The same as mathematics writes it, where `definition` takes care of large numbers and of corners: what the Check
	 * tab differentiates. Equal to it wherever nothing overflows and the slope is no matter of choice.
	 */
	readonly formula?: Definition;
	/** mathjs knows its derivative as well as we do, by its sign or by its name here: no formula has to open it. */
	readonly symbolic?: true;
}

/** Inputs that are an exception, and what is told of them. */
export interface Exception<Given extends readonly unknown[]> {
	readonly at: (...given: Given) => boolean;
	readonly says: string;
}
