/** The inputs of a call as another language would read them: what is composed to options here may be an input there. */
import { afterParentheses } from './operands.ts';
import type { Token } from './tokens.ts';

/** One input between two commas. */
export interface Piece {
	/** Of `dim=1`. */
	readonly name: string | undefined;
	/** Without its name. */
	readonly tokens: readonly Token[];
	readonly text: string;
}

/** What stands between two parentheses or brackets, cut at its own commas. */
export function piecesOf(source: string, inner: readonly Token[]): readonly Piece[] {
	if (inner.length === 0) return [];
	const pieces: Token[][] = [[]];
	const plain = inner.flatMap(uncomposed);
	for (let index = 0; index < plain.length; index++) {
		const token = plain[index]!;
		const opens = token.kind === 'open' || token.kind === 'openBracket';
		const end = opens ? afterParentheses(plain, index) : index + 1;
		if (token.kind === 'comma') pieces.push([]);
		else pieces.at(-1)?.push(...plain.slice(index, end));
		index = end - 1;
	}
	return pieces.map((tokens) => pieceOf(source, tokens));
}

/** An option has swallowed the comma before it. */
const uncomposed = (token: Token, index: number): readonly Token[] =>
	token.kind === 'option'
		? [...(index > 0 ? [{ ...token, kind: 'comma' as const }] : []), ...(token.inner ?? [])]
		: [token];

function pieceOf(source: string, tokens: readonly Token[]): Piece {
	const isNamed = tokens[0]?.kind === 'name' && tokens[1]?.kind === 'equals';
	const own = isNamed ? tokens.slice(2) : tokens;
	return {
		name: isNamed ? tokens[0]?.text : undefined,
		tokens: own,
		text: source.slice(own[0]?.from, own.at(-1)?.to)
	};
}

/** The entries of `(a, b)` or `[a, b]`; undefined for anything else. */
export function entriesOf(source: string, { tokens }: Piece): readonly Piece[] | undefined {
	const [first, last] = [tokens[0]?.kind, tokens.at(-1)?.kind];
	const isOne =
		(first === 'open' && last === 'close') || (first === 'openBracket' && last === 'closeBracket');
	if (!isOne || afterParentheses(tokens, 0) !== tokens.length) return undefined;
	const pieces = piecesOf(source, tokens.slice(1, -1)).filter(
		// Python’s `(a,)` has one entry.
		(piece, at, all) => piece.tokens.length > 0 || at < all.length - 1
	);
	return pieces.some((piece) => piece.tokens.some(({ kind }) => kind === 'row'))
		? undefined
		: pieces;
}

/** Of `2`, `-1` and nothing else. */
export function wholeOf({ text }: Piece): number | undefined {
	return /^[-−]?\s*\d+$/.test(text) ? Number(text.replace(/[-−]\s*/, '-')) : undefined;
}
