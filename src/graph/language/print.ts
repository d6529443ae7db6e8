/** Tokens written out for the parser, which never sees a name that the reader typed. */
import { endsOperand, startsOperand } from './lines.ts';
import type { Token } from './tokens.ts';

export interface Printed {
	readonly text: string;
	/** Where each token starts in the text. */
	readonly starts: readonly number[];
}

/**
 * Writes an expression with `A`, `B`, … for its names: a capital is no keyword, unit or constant of the parser, and
 * nothing reaches it but numbers, capitals, `+ - * / ^`, parentheses and commas.
 */
export function print(tokens: readonly Token[]): Printed {
	const aliases = new Map<string, string>();
	const starts: number[] = [];
	let text = '';
	let before: Token | undefined;
	for (const token of tokens) {
		const call = before?.kind === 'name' && token.kind === 'open';
		if (endsOperand(before) && startsOperand(token) && !call) text += ' ';
		starts.push(text.length);
		text += plain(token, aliases);
		before = token;
	}
	return { text, starts };
}

function plain(token: Token, aliases: Map<string, string>): string {
	// The shortest digits that give the same number, since the parser reads `2.*x` another way.
	if (token.kind === 'number') return String(Number(token.text));
	if (token.kind !== 'name') return token.text;
	const alias = aliases.get(token.text) ?? capitals(aliases.size);
	aliases.set(token.text, alias);
	return alias;
}

function capitals(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : capitals(Math.floor(index / 26) - 1) + last;
}
