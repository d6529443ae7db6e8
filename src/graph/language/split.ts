import type { Token } from './tokens.ts';

/** Tokens cut at each one of a kind, which is left out; the pieces may be empty. */
export function split(
	tokens: readonly Token[],
	isCut: (token: Token) => boolean
): readonly (readonly Token[])[] {
	const pieces: Token[][] = [[]];
	for (const token of tokens)
		if (isCut(token)) pieces.push([]);
		else pieces.at(-1)?.push(token);
	return pieces;
}
