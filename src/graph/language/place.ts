import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/** A place among the tokens of one statement. */
export interface Place {
	readonly source: string;
	readonly tokens: readonly Token[];
	readonly index: number;
	readonly scope: Scope;
}
