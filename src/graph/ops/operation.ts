/** The record that defines an operation. Parser, both passes, explanations and tests read it; nothing else knows one. */

import type { Shape, Value } from '../tensor.ts';
import type { Loops } from './loops.ts';
import type { OptionName, Options } from './options.ts';
import type { StepWords, WholeWords } from './step-words.ts';
import type { Told } from './told.ts';

/** The local derivative along one slot. */
export interface Local<Numbers extends readonly number[]> {
	/** ∂y/∂(this input), given every input's value and then y. */
	readonly of: (...values: [...Numbers, y: number]) => number;
	/**
	 * The same as TeX, given TeX for every input and then for y. Called with names (`z`, `\sigma`) and with
	 * numbers, negative ones already in parentheses; it must put parentheses where its own form needs them.
	 */
	readonly tex: (...parts: string[]) => string;
	/**
	 * The same as an expression in NumPy, given names or numbers for every input and then for y, negative numbers in
	 * parentheses. It may have any precedence, and must be in the small part of Python that `emit/parse.ts` reads.
	 */
	readonly code: (...parts: string[]) => string;
}

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

/**
 * An expression in another language, given the expressions of the inputs, each already in parentheses where needed,
 * and their shapes, on which a call may depend.
 */
export type Code = (args: readonly string[], options: Options, shapes: readonly Shape[]) => string;

/** `options` and `shapes` of the inputs are those of the use that is opened. */
type Definition = (options: Options, shapes: readonly Shape[]) => string;

interface Described {
	/** A word for the Step tab and the operations page: "multiply", "sigmoid". */
	readonly title: string;
	/** The glyph on the card: one to four characters, such as × or σ or exp. */
	readonly symbol: string;
	/** How the language calls it. `operator` is the name mathjs gives the operator's node (`add`, `unaryMinus`). */
	readonly syntax: { readonly operator?: string; readonly functions: readonly string[] };
	/** 1 sum, 2 product, 3 unary minus, 4 power or fraction, 5 what closes itself (a call, a root, a name, a number). */
	readonly precedence: number;
	/** The least precedence an argument may have in each slot without parentheses; the last counts for all further slots. */
	readonly needs: readonly number[];
	readonly gate: Gate;
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
	/** Where the numbers of `definition` are not those of the closed operation, and why: a sentence shown with it. */
	readonly apart?: string;
}

interface ElementwiseRecord<Numbers extends readonly number[]> extends Described {
	readonly kind: 'elementwise';
	/** `fixed` tells which inputs are numbers of the text itself. */
	readonly step?: (values: Numbers, fixed: readonly boolean[]) => StepWords;
	/** Must be stable wherever the result is representable. Arguments in slot order. */
	readonly value: (...values: Numbers) => number;
	/** TeX of the whole expression, with `precedence` deciding the parentheses around the arguments. */
	readonly tex: (...parts: string[]) => string;
	/**
	 * Why the result is no finite number, given every input’s value and then the result: a clause that goes on after
	 * “because”. `breaks.ts` has those that many share.
	 */
	readonly breaks: (...values: [...Numbers, y: number]) => Told;
	/** Points at which the rules are tested against differences, kinks avoided. */
	readonly probes: readonly Numbers[];
	/** Points without a derivative, and the subgradient taken there, in words: "relu′(0) is taken as 0". */
	readonly kink?: { readonly at: (...values: Numbers) => boolean; readonly says: string };
	/**
	 * `value` and `partials` again, written out as loops, for the operations that large programs are made of:
	 * a function compiled for one operation is several times faster than one shared by all, and makes no
	 * garbage. A test holds them to the rules.
	 */
	readonly loops?: Loops;
}

type One = readonly [x: number];
type Two = readonly [a: number, b: number];
type Three = readonly [a: number, b: number, c: number];

export interface Unary extends ElementwiseRecord<One> {
	readonly arity: 1;
	readonly partials: readonly [Local<One>];
}

export interface Binary extends ElementwiseRecord<Two> {
	readonly arity: 2;
	readonly partials: readonly [Local<Two>, Local<Two>];
}

export interface Ternary extends ElementwiseRecord<Three> {
	readonly arity: 3;
	readonly partials: readonly [Local<Three>, Local<Three>, Local<Three>];
}

/** Works number by number; tensors are broadcast as NumPy does. */
export type Elementwise = Unary | Binary | Ternary;

/** Flat numbers of one tensor, in row-major order. */
export type Flat = Float64Array;

/** One use of a whole operation: the same object in every run, its arrays always those of the run. */
export interface Use {
	readonly inputs: readonly Flat[];
	readonly shapes: readonly Shape[];
	readonly output: Flat;
	readonly shape: Shape;
	readonly options: Options;
	/** What `tables` has prepared. */
	readonly tables: readonly Int32Array[];
}

/** What does not fit, what would, and what to write instead: one or two sentences with code between backticks. */
export interface Misfit {
	readonly misfit: string;
}

/** A warning at the input in `slot`, and the numbers that were meant, if they are plain. */
export interface Doubt {
	readonly slot: number;
	readonly message: string;
	readonly instead?: Flat;
}

/** Names for a backward rule, as TeX or as code. */
export interface RuleParts {
	/** The gradient that reaches the operation: `\bar{y}`. */
	readonly upstream: string;
	/** In parentheses already where a product needs them. */
	readonly inputs: readonly string[];
	readonly output: string;
}

/** A factor of a backward rule that is a product. */
export interface Factor {
	/** The gradient that reaches the operation, or the input in this slot. */
	readonly of: 'upstream' | number;
	/** Its rows as columns. */
	readonly turned?: boolean;
	/** A vector as the row or the column that it is in this product. */
	readonly as?: Shape;
}

/** Works on whole tensors, with a shape rule of its own. */
export interface Whole extends Described {
	readonly kind: 'whole';
	/** How many inputs it takes; `Infinity` for any number. */
	readonly arity: readonly [least: number, most: number];
	/** What it can be told, in the order in which numbers behind the inputs are understood. */
	readonly options: readonly OptionName[];
	/** The shape of the result, worked out before anything runs. `options.axis` is within the first input's rank. */
	readonly shape: (shapes: readonly Shape[], options: Options) => Shape | Misfit;
	/** How many products of two numbers the result takes, where that can be far more than it has entries. */
	readonly products?: (shapes: readonly Shape[], shape: Shape) => number;
	/**
	 * Each entry of the result is made of one entry of every input, which are spread over it as NumPy does; a table a slot
	 * tells which one, and `push` of ones is the local derivative.
	 */
	readonly entrywise?: true;
	/** Index tables that depend on shapes and options alone. */
	readonly tables?: (
		shapes: readonly Shape[],
		options: Options,
		shape: Shape
	) => readonly Int32Array[];
	/** Writes every number of the output. Must be stable wherever the result is representable. Allocates nothing. */
	readonly apply: (use: Use) => void;
	/** The VJP: adds what `upstream` (shaped like the output) passes on to the input in `slot`. Allocates nothing. */
	readonly pull: (use: Use, slot: number, upstream: Flat, into: Flat) => void;
	/** The JVP: adds what a change of the input in `slot` does to the output. */
	readonly push: (use: Use, slot: number, tangent: Flat, into: Flat) => void;
	/** TeX of the whole expression. */
	readonly tex: (parts: readonly string[], options: Options) => string;
	/**
	 * The VJP in words, a clause for each slot, the last one for all further slots: "{x} gets the upstream gradient
	 * times {b}ᵀ". `{x}` is the input that receives, `{a}` `{b}` `{y}` are names, `{g}` is the gradient of the entry of
	 * the result that an entry is part of, `{n}` how many entries are, `{rows}` how many rows, `{at}` tells which entries of the input have their way.
	 */
	readonly returns: readonly string[];
	/** Words for the shapes, the options and the numbers of one step; `upstream` is there in the backward pass. */
	readonly step?: (use: Use, upstream?: Flat) => WholeWords;
	/** How the first entry of the result is worked out, up to its sign: "(1 − 2) ÷ 0.5 =", with the result. */
	readonly shows?: (use: Use) => Told;
	/** What the input in `slot` gets of `upstream`, worked out: "entry 1 of {x} gets 0.5 × 2 = 1". Instead of `returns`. */
	readonly gives?: (use: Use, slot: number, upstream: Flat) => Told | undefined;
	/** The VJP as TeX: `\bar{y} \, x^{\mathsf T}`. */
	readonly rule: (slot: number, parts: RuleParts, options: Options) => string;
	/**
	 * The VJP as an expression in NumPy, of the input’s shape; the parts are names. In the small part of Python that
	 * `emit/parse.ts` reads, and `others` and `normalised` of `emit/python-helpers.ts`.
	 */
	readonly backward: (
		slot: number,
		parts: RuleParts,
		options: Options,
		shapes: readonly Shape[]
	) => string;
	/** Whether the input in `slot` only chooses, as a class number does: it never gets a gradient. */
	readonly chooses?: (slot: number, shapes: readonly Shape[]) => boolean;
	/** The part of the input that the gradient goes back to, as a NumPy index; absent where that is all of it. */
	readonly part?: (options: Options, shapes: readonly Shape[]) => string;
	/** The VJP as a product of two matrices or vectors, for operations that are products of such: left, then right. */
	readonly factors?: (slot: number, shapes: readonly Shape[]) => readonly [Factor, Factor];
	/** The VJP in at most ten characters for the edge, with the inputs' plain names: `· xᵀ`, `repeat`. */
	readonly chip: (slot: number, inputs: readonly string[], options: Options) => string;
	/** Why an entry of the result is no finite number: a clause that goes on after “because”. */
	readonly breaks: (use: Use) => Told;
	/** What the numbers given are taken for, where that is not what they are: a clause behind the forward step. */
	readonly readAs?: (use: Use) => Told | undefined;
	/** What is strange about numbers that the text itself gives for inputs; all others are undefined. */
	readonly doubts?: (
		given: readonly (Flat | undefined)[],
		shapes: readonly Shape[]
	) => Doubt | undefined;
	/** Inputs at which the rules are tested against differences, kinks avoided; several shapes. */
	readonly probes: readonly Probe[];
	readonly kink?: { readonly at: (use: Use) => boolean; readonly says: string };
}

export interface Probe {
	readonly inputs: readonly Value[];
	readonly options?: Options;
}

export type Operation = Elementwise | Whole;

export const unary = (record: Omit<Unary, 'arity' | 'kind'>): Unary => ({
	kind: 'elementwise',
	arity: 1,
	...record
});
export const binary = (record: Omit<Binary, 'arity' | 'kind'>): Binary => ({
	kind: 'elementwise',
	arity: 2,
	...record
});
export const ternary = (record: Omit<Ternary, 'arity' | 'kind'>): Ternary => ({
	kind: 'elementwise',
	arity: 3,
	...record
});
export const whole = (record: Omit<Whole, 'kind'>): Whole => ({ kind: 'whole', ...record });
