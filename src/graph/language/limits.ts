/** What a text may ask for, so that no text is slow or deep. Each is checked before the work it bounds. */
import type { Diagnostic } from '../diagnostic.ts';
import { endsOperand, isImplied, isIndex } from './neighbours.ts';
import { isPower } from './operators.ts';
import { across, error } from './report.ts';
import type { Token } from './tokens.ts';

export const LIMITS = {
	/** UTF-16 code units of the source. */
	characters: 10_000,
	/**
	 * Numbers, names and signs of the source, those of products that are left out among them, line ends apart: what the
	 * work before the graph grows with.
	 */
	tokens: 4_000,
	/** Parentheses, brackets, signs in front, transposes, choices and powers of powers that stand inside one another. */
	nesting: 64,
	/** Nodes of the graph, constants included. */
	nodes: 20_000,
	/** Numbers in all nodes together, entries of tensors included. */
	elements: 1_000_000,
	/** Numbers that all edges together pass back, one for every entry of a producer: they stand in one array when asked for. */
	contributions: 10_000_000,
	/** Products of two numbers in all matrix products together: each is made once forward and twice backward, in each run. */
	products: 40_000_000,
	/** Parts of expressions that are worked through, those of a function once a call: no text without functions has as many. */
	work: 7_000,
	/** Characters of one name. */
	name: 32,
	/** Messages at a time. */
	diagnostics: 20
} as const;

const count = (limit: number): string => limit.toLocaleString('en-US');

/** A message for a text that is too long to read. */
export function tooLong(source: string): Diagnostic | undefined {
	if (source.length <= LIMITS.characters) return undefined;
	return error(
		{ from: LIMITS.characters, to: source.length },
		`The text has ${count(source.length)} characters; at most ${count(LIMITS.characters)} can be read. Shorten it, or split it into several functions.`
	);
}

/** A message at the first token past the limit. */
export function tooMany(tokens: readonly Token[]): Diagnostic | undefined {
	let total = 0;
	let beyond: Token | undefined;
	for (const [at, token] of tokens.entries()) {
		if (token.kind === 'end') continue;
		total += isImplied(tokens[at - 1], token) ? 2 : 1;
		if (total > LIMITS.tokens) beyond ??= token;
	}
	const last = tokens.findLast(({ kind }) => kind !== 'end');
	if (beyond === undefined || last === undefined) return undefined;
	return error(
		across(beyond, last),
		`The text has ${count(total)} numbers, names and signs; at most ${count(LIMITS.tokens)} can be read. Shorten it, or give its long lists under Values.`
	);
}

/** Parentheses or brackets that are open, and the depths around them: of their surroundings, and just before them. */
interface Open {
	readonly base: number;
	readonly depth: number;
	readonly isBracket: boolean;
	readonly isIndex: boolean;
}

/** A message at the first place that is nested deeper than the limit. */
export function tooDeep(tokens: readonly Token[]): Diagnostic | undefined {
	const outer: Open[] = [];
	let base = 0;
	let depth = 0;
	let before: Token | undefined;
	for (const token of tokens) {
		// Where a product is implied, a chain of powers or signs ends.
		if (isImplied(before, token)) depth = base;
		if (token.kind === 'open' || token.kind === 'openBracket') {
			const isBracket = token.kind === 'openBracket';
			outer.push({ base, depth, isBracket, isIndex: isIndex(before, token) });
			base = ++depth;
		} else if (token.kind === 'close' || token.kind === 'closeBracket') {
			const opened = outer.pop();
			base = opened?.base ?? 0;
			depth = (opened?.depth ?? 0) + (opened?.isIndex ? 1 : 0);
		} else if (token.kind === 'postfix') depth++;
		else if (token.text === '?') depth = ++base;
		else if (token.kind === 'operator')
			depth = isPower(token.text) || !ends(before) ? depth + 1 : base;
		else if (token.kind === 'end' && outer.at(-1)?.isBracket) {
			if (token.text === ';') depth = base;
		} else if (token.kind === 'end' && (token.text === ';' || outer.length === 0))
			outer.length = base = depth = 0;
		else if (token.kind === 'comma' || token.kind === 'equals') depth = base;
		if (depth > LIMITS.nesting) return error(token, DEEP);
		before = token;
	}
	return undefined;
}

/** `10%` and `3!` are values to their readers, and get a message of their own. */
const ends = (before: Token | undefined): boolean =>
	endsOperand(before) || before?.text === '%' || before?.text === '!';

const DEEP = `Here more than ${LIMITS.nesting} parentheses, brackets, signs or powers stand inside one another. Give an inner part a name on a line of its own, and use that name here.`;

/** What to say when the graph would have too many nodes. */
export const TOO_MANY_NODES = `This function needs more than ${count(LIMITS.nodes)} nodes, the most a graph can have here. Shorten it, or split it into several functions.`;

export const TOO_MANY_NUMBERS = `With this, the function needs more than ${count(LIMITS.elements)} numbers, the most it can have here. Make its matrices smaller.`;

export const TOO_MANY_CONTRIBUTIONS = `With this, the edges of the function pass back more than ${count(LIMITS.contributions)} numbers, the most it can have here. Use its large lists less often.`;

export const TOO_MANY_PRODUCTS = `With this, the matrix products of the function multiply more than ${count(LIMITS.products)} pairs of numbers, the most that can be worked out at each step of a slider. Make its matrices smaller.`;

/** What to say of any of them in a tree. */
export const TREE_TOO_LARGE = `With equal parts drawn apart, this function has more than ${count(LIMITS.nodes)} nodes, ${count(LIMITS.elements)} numbers, ${count(LIMITS.contributions)} numbers passed back along edges or ${count(LIMITS.products)} multiplications in matrix products, the most a graph can have here. Share equal parts, or shorten the function.`;

/** What to say when functions that call functions multiply what there is to do. */
export const TOO_MUCH_WORK =
	'These functions call one another so often that the whole has more parts than can be read here. Call them less often.';
