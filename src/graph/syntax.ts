/** The reader's text as a tree of ours: all that mathjs said, and where each part stands in the source. */
import type { OptionName } from './ops/options.ts';
import type { OperationName } from './ops/index.ts';
import type { Span } from './span.ts';
import type { Shape } from './tensor.ts';

export type Syntax =
	| { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
	| { readonly kind: 'name'; readonly name: string; readonly span: Span }
	| ApplySyntax
	| CallSyntax
	| MatrixSyntax
	| IndexSyntax;

/** An operation. `*` between tensors is `multiply` here too: the graph makes a product of matrices of it. */
export interface ApplySyntax {
	readonly kind: 'apply';
	readonly op: OperationName;
	readonly args: readonly Syntax[];
	readonly options?: readonly WrittenOption[];
	/** The sign has a point, as in `.*`: it works entry by entry whatever the shapes. */
	readonly entrywise?: true;
	readonly span: Span;
	/** The operator or the function name alone; an empty range where a product is only implied. */
	readonly head: Span;
}

/** A call of a function that the text defines. */
export interface CallSyntax {
	readonly kind: 'call';
	readonly name: string;
	readonly args: readonly Syntax[];
	readonly span: Span;
	readonly head: Span;
}

/** `[a, b; c, d]` or `[[a, b], [c, d]]`: the shape of the brackets, and what stands in them in row-major order. */
export interface MatrixSyntax {
	readonly kind: 'matrix';
	readonly shape: Shape;
	readonly entries: readonly Syntax[];
	readonly span: Span;
}

/** `x[1, :]`. */
export interface IndexSyntax {
	readonly kind: 'index';
	readonly of: Syntax;
	readonly at: readonly WrittenSelector[];
	readonly span: Span;
	/** The brackets and what is in them. */
	readonly head: Span;
}

/** Beside an operation's inputs: `axis=1`, or a number in its place. Axes count from 1, or from −1 backwards. */
export interface WrittenOption {
	readonly name: OptionName;
	/** Booleans are 0 and 1; a shape is a list. */
	readonly value: number | Shape;
	readonly span: Span;
}

/** A place along one axis, counted from 1; `end` is `{ value: 0, fromEnd: true }`, `end-1` has the value 1. */
export interface WrittenPlace {
	readonly value: number;
	readonly fromEnd?: true;
}

/** One entry, or all from one to another one, both included; a missing end is the end of the axis. */
export type WrittenSelector =
	| { readonly kind: 'entry'; readonly at: WrittenPlace; readonly span: Span }
	| {
			readonly kind: 'range';
			readonly from?: WrittenPlace;
			readonly to?: WrittenPlace;
			readonly span: Span;
	  };

export interface WrittenName {
	readonly text: string;
	readonly span: Span;
}

export interface Statement {
	/** Absent for a bare expression. */
	readonly name?: WrittenName;
	/** Of a function definition `name(a, b) = …`; absent for everything else. Never empty. */
	readonly parameters?: readonly WrittenName[];
	readonly expression: Syntax;
	readonly span: Span;
}
