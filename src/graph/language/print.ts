/** Tokens written out for the parser, which never sees a name that the reader typed. */
import { isImplied } from './neighbours.ts';
import { operatorOf } from './operators.ts';
import type { Token } from './tokens.ts';

export interface Printed {
	readonly text: string;
	/** Where each token starts in the text. */
	readonly starts: readonly number[];
}

/**
 * Writes an expression with `A`, `B`, … for its names: a capital is no keyword, unit or constant of the parser, and
 * nothing reaches it but numbers, capitals, brackets, commas and a handful of signs. Whatever stands behind its
 * operand, an index too, is a `'` here, and options are left out.
 */
export function print(tokens: readonly Token[]): Printed {
	const aliases = new Map<string, string>();
	const starts: number[] = [];
	let text = '';
	let before: Token | undefined;
	for (const token of tokens) {
		if (isImplied(before, token)) text += ' ';
		starts.push(text.length);
		text += plain(token, aliases);
		before = token;
	}
	return { text, starts };
}

function plain(token: Token, aliases: Map<string, string>): string {
	switch (token.kind) {
		case 'number':
			// The shortest digits that give the same number, since the parser reads `2.*x` another way.
			return String(Number(token.text));
		case 'name': {
			const alias = aliases.get(token.text) ?? capitals(aliases.size);
			aliases.set(token.text, alias);
			return alias;
		}
		case 'operator':
			return operatorOf(token.text).printed;
		case 'index':
		case 'postfix':
			return "'";
		case 'option':
			return '';
		default:
			return token.text;
	}
}

function capitals(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : capitals(Math.floor(index / 26) - 1) + last;
}
