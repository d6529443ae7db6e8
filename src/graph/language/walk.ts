/** A walk over the tokens of one expression: where it is, and what is open there. */
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/** One entry of a matrix: the places of its tokens, the end excluded, and its lengths where it is a list itself. */
export interface Entry {
	readonly start: number;
	readonly end: number;
	readonly shape: readonly number[];
}

/** What stands between one pair of parentheses or brackets, or outside all. */
export interface Level {
	readonly open: Token | undefined;
	/** The function that the parentheses belong to. */
	readonly call: Token | undefined;
	/** Index of the first token in it. */
	readonly start: number;
	readonly options: string[];
	readonly rows: Entry[][];
	/** Index of the first token after what parted it from what stands before: a comma, a `?`, the parenthesis. */
	segment: number;
	commas: number;
	/** Index of the first token after a `/` whose reach is still open. */
	divisor: number | undefined;
	/** A comparison in this segment. */
	comparison: Token | undefined;
	/** A `?` whose `:` is still to come. */
	choice: Token | undefined;
	/** Of the list that was closed last at this level, and where it began and ended. */
	list: Entry | undefined;
}

export interface Walk {
	readonly source: string;
	readonly tokens: readonly Token[];
	readonly scope: Scope;
	readonly levels: Level[];
}

export const level = (start: number, open?: Token, call?: Token): Level => ({
	open,
	call,
	start,
	options: [],
	rows: open?.kind === 'openBracket' ? [[]] : [],
	segment: start,
	commas: 0,
	divisor: undefined,
	comparison: undefined,
	choice: undefined,
	list: undefined
});

export function inside({ levels }: Walk): Level {
	const last = levels.at(-1);
	if (last === undefined) throw new RangeError('no level is open');
	return last;
}

export const isBracket = ({ open }: Level): boolean => open?.kind === 'openBracket';

/** What stood so far no longer reaches on from here. */
export function cut(at: Level, segment: number): void {
	at.segment = segment;
	at.divisor = undefined;
	at.comparison = undefined;
}

/** A token as the reader wrote it. */
export const spelled = ({ source }: Walk, { from, to }: Token): string => source.slice(from, to);
