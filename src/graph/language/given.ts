import type { Shape } from '../tensor.ts';

/** What is said about a program beside its text. */
export interface Given {
	/** Of the inputs, by name; an input not named has the shape of its literal, or is a scalar. */
	readonly shapes: ReadonlyMap<string, Shape>;
	/** The keys of the operations that are drawn as what they are made of. */
	readonly open: ReadonlySet<string>;
	/** Equal expressions are nodes of their own. */
	readonly tree?: boolean;
	/** What is opened is written by its record’s `formula`, where it has one. */
	readonly formula?: boolean;
}

export const NOTHING_GIVEN: Given = { shapes: new Map(), open: new Set() };
