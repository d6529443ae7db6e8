/** The record of an operation that works on whole tensors. */
import type { Shape, Value } from '../tensor.ts';
import type { Described, Exception } from './described.ts';
import type { OptionName, Options } from './options.ts';
import type { WholeWords } from './step-words.ts';
import type { Told } from './told.ts';
import type { Flat, Use } from './use.ts';

/** What does not fit, what would, and what to write instead: one or two sentences with code between backticks. */
export interface Misfit {
	readonly misfit: string;
}

/** A warning at the input in `slot`, and the numbers that were meant, if they are plain. */
export interface Doubt {
	readonly slot: number;
	readonly message: string;
	readonly instead?: Flat;
	/** It is read as `instead` all the same. */
	readonly isRead?: true;
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

/** An entry of the result written out as what it is made of: a line of numbers, such as e^{x₁} + e^{x₂}. */
export interface WrittenLine {
	/** A number of the line as TeX, given TeX for it; as it is without this. */
	readonly each?: (x: string) => string;
	readonly between: ' + ' | ' × ' | ', ';
	/**
	 * What stands around them, as TeX, given them all as one part, how many there are, and, where each has an entry of
	 * the result for itself, the one that the entry is for.
	 */
	readonly around?: (terms: string, count: number, own: string) => string;
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
	/** Of an operation whose tables are those of `lines`: how an entry is made of its line. */
	readonly line?: WrittenLine;
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
	/** The VJP as TeX: `\bar{y} \, x^{\mathsf T}`; for all shapes where none are given. */
	readonly rule: (
		slot: number,
		parts: RuleParts,
		options: Options,
		shapes?: readonly Shape[]
	) => string;
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
	/**
	 * The JVP along one slot likewise, of the result’s shape or of one that is spread over it: the upstream part is the
	 * tangent of the input. Absent where it follows from the rest, as `emit/tangent-terms.ts` tells.
	 */
	readonly forward?: Whole['backward'];
	/** Whether the input in `slot` only chooses, as a class number does: it never gets a gradient. */
	readonly chooses?: (slot: number, shapes: readonly Shape[]) => boolean;
	/** The part of the input that the gradient goes back to, as a NumPy index; absent where that is all of it. */
	readonly part?: (options: Options, shapes: readonly Shape[]) => string;
	/** Of an operation that is a product of two matrices, or of stacks of them. */
	readonly matrixProduct?: {
		/** The inputs as these: a vector is a row or a column. */
		readonly matrices: (shapes: readonly Shape[]) => readonly [left: Shape, right: Shape];
		/** The VJP as such a product, or one of vectors. */
		readonly back: (slot: number, shapes: readonly Shape[]) => readonly [Factor, Factor];
	};
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
	readonly kink?: Exception<readonly [use: Use]>;
	/** Where the numbers of `definition` are not those of the closed operation, and why: a sentence shown with it. */
	readonly apart?: Exception<readonly [use: Use]>;
}

export interface Probe {
	readonly inputs: readonly Value[];
	readonly options?: Options;
}

export const whole = (record: Omit<Whole, 'kind'>): Whole => ({ kind: 'whole', ...record });
