/** The records of operations that work number by number. */
import type { Described, Exception } from './described.ts';
import type { Loops } from './loops.ts';
import type { StepWords } from './step-words.ts';
import type { Told } from './told.ts';

/** Called with every input and then the output. */
export interface Cancels {
	/** What `tex` comes to with the numbers that a reader sees. */
	readonly plain: (...values: number[]) => number;
	/** Another expression in NumPy, which keeps its digits: of an operation with one input. */
	readonly code?: (...parts: string[]) => string;
	/** A product that stands there instead, with names and with numbers; without one no numbers are shown. */
	readonly product?: {
		readonly tex: (...parts: string[]) => string;
		readonly factors: (...values: number[]) => readonly number[];
	};
}

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
	/** Where `tex` takes away what is nearly equal, so that the numbers as shown do not come to the slope. */
	readonly cancels?: Cancels;
	/** The slope is 0 everywhere: no gradient passes, were the upstream one infinite, which 0 times infinity would tell of. */
	readonly flat?: true;
}

/** Along what only answers a question or chooses: nothing ever passes. */
export const FLAT = { of: () => 0, code: () => '0', tex: () => '0', flat: true } as const;

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
	readonly kink?: Exception<Numbers>;
	/** Where the numbers of `definition` are not those of the closed operation, and why: a sentence shown with it. */
	readonly apart?: Exception<Numbers>;
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
