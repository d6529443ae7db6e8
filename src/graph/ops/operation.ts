/** The record that defines an operation. Parser, both passes, explanations and tests read it; nothing else knows one. */

import type { Loops } from './loops.ts';

/** The local derivative along one slot. */
export interface Local<Numbers extends readonly number[]> {
	/** ∂y/∂(this input), given every input's value and then y. */
	readonly of: (...values: [...Numbers, y: number]) => number;
	/**
	 * The same as TeX, given TeX for every input and then for y. Called with names (`z`, `\sigma`) and with
	 * numbers, negative ones already in parentheses; it must put parentheses where its own form needs them.
	 */
	readonly tex: (...parts: string[]) => string;
}

/** What the backward pass does at this operation, as CS231n names the gates. */
export type Gate =
	/** Passes the upstream gradient unchanged (add) or with a fixed factor (subtract, negate). */
	| 'copies'
	/** Multiplies by the other input. */
	| 'swaps'
	/** Sends the whole gradient one way and nothing the other (max, min, relu). */
	| 'routes'
	/** Multiplies by the slope of a curve at the input. */
	| 'scales';

interface OperationRecord<Numbers extends readonly number[]> {
	/** A word for the Step tab and the operations page: "multiply", "sigmoid". */
	readonly title: string;
	/** The glyph on the card: one to four characters, such as × or σ or exp. */
	readonly symbol: string;
	/** How the language calls it. `operator` is the name mathjs gives the operator's node (`add`, `unaryMinus`). */
	readonly syntax: { readonly operator?: string; readonly functions: readonly string[] };
	/** Must be stable wherever the result is representable. Arguments in slot order. */
	readonly value: (...values: Numbers) => number;
	/** TeX of the whole expression, with `precedence` deciding the parentheses around the arguments. */
	readonly tex: (...parts: string[]) => string;
	/** 1 sum, 2 product, 3 unary minus, 4 power or fraction, 5 what closes itself (a call, a root, a name, a number). */
	readonly precedence: number;
	/** The least precedence an argument may have in each slot without parentheses. */
	readonly needs: readonly number[];
	readonly gate: Gate;
	/**
	 * One sentence for the forward step. `{y}` and `{a}` `{b}` are names, `{y=}` `{a=}` are values:
	 * "{y} multiplies {a} and {b}: {a=} × {b=} = {y=}."
	 */
	readonly says: string;
	/** What the backward rule needs of the forward pass and why, in one sentence: "A product’s slope along one input is the other input, so both are remembered." */
	readonly keeps: string;
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

export interface Unary extends OperationRecord<readonly [x: number]> {
	readonly arity: 1;
	readonly partials: readonly [Local<readonly [x: number]>];
}

export interface Binary extends OperationRecord<readonly [a: number, b: number]> {
	readonly arity: 2;
	readonly partials: readonly [
		Local<readonly [a: number, b: number]>,
		Local<readonly [a: number, b: number]>
	];
}

export type Operation = Unary | Binary;

export const unary = (record: Omit<Unary, 'arity'>): Unary => ({ arity: 1, ...record });
export const binary = (record: Omit<Binary, 'arity'>): Binary => ({ arity: 2, ...record });
