import type { Token } from './tokens.ts';

/** Tokens used up one by one, as the tree that was made of them is read from left to right. */
export interface Cursor {
	readonly tokens: readonly Token[];
	at: number;
}

export const peek = ({ tokens, at }: Cursor): Token | undefined => tokens[at];

/** The next token, which must be of this kind. Throws where tree and tokens do not agree. */
export function take(cursor: Cursor, kind: Token['kind'], text?: string): Token {
	const token = cursor.tokens[cursor.at++];
	if (token?.kind !== kind || (text !== undefined && token.text !== text))
		throw new Error('the tree and the tokens do not agree');
	return token;
}
