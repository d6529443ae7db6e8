/** The reader's text as a tree of ours: all that mathjs said, and where each part stands in the source. */
import type { OperationName } from './ops/index.ts';
import type { Span } from './span.ts';

export type Syntax =
	| { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
	| { readonly kind: 'name'; readonly name: string; readonly span: Span }
	| {
			readonly kind: 'apply';
			readonly op: OperationName;
			readonly args: readonly Syntax[];
			readonly span: Span;
			/** The operator or the function name alone; an empty range where a product is only implied. */
			readonly head: Span;
	  };

export interface Statement {
	/** Absent for a bare expression. */
	readonly name?: { readonly text: string; readonly span: Span };
	readonly expression: Syntax;
	readonly span: Span;
}
