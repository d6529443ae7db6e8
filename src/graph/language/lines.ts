/** Tokens put together into statements, before anything is known to be right about them. */
import type { Token } from './tokens.ts';

export interface Line {
	/** The name on the left of `=`; absent for a bare expression. */
	readonly name?: Token;
	readonly equals?: Token;
	/** What is on the right of `=`, or everything when nothing is assigned. May be empty. */
	readonly expression: readonly Token[];
	/** Every token of the statement. Never empty. */
	readonly tokens: readonly Token[];
}

/**
 * Cuts the tokens at `;` and at line ends. Inside parentheses a line end is only a space, except where what
 * follows can only be a statement of its own: so a parenthesis that is never closed spoils one statement, not all.
 */
export function splitLines(tokens: readonly Token[]): readonly Line[] {
	const lines: Line[] = [];
	let current: Token[] = [];
	let depth = 0;
	const finish = (): void => {
		if (current.length > 0) lines.push(line(current));
		current = [];
		depth = 0;
	};
	for (const [index, token] of tokens.entries()) {
		if (token.kind !== 'end') {
			if (token.kind === 'open') depth++;
			if (token.kind === 'close') depth = Math.max(0, depth - 1);
			current.push(token);
		} else if (token.text === ';' || depth === 0 || startsStatement(current.at(-1), tokens, index))
			finish();
	}
	finish();
	return lines;
}

/** Whether what follows a line end inside parentheses cannot go on with what stands before it. */
function startsStatement(
	before: Token | undefined,
	tokens: readonly Token[],
	end: number
): boolean {
	const next = tokens[end + 1];
	if (next?.kind === 'name' && tokens[end + 2]?.kind === 'equals') return true;
	return endsOperand(before) && startsOperand(next);
}

function line(tokens: readonly Token[]): Line {
	const [name, equals, ...expression] = tokens;
	if (name?.kind === 'name' && equals?.kind === 'equals')
		return { name, equals, expression, tokens };
	return { expression: tokens, tokens };
}

/** Whether a value can begin here, signs aside. */
export const startsOperand = (token: Token | undefined): boolean =>
	token?.kind === 'number' || token?.kind === 'name' || token?.kind === 'open';

/** Whether a value can end here. */
export const endsOperand = (token: Token | undefined): boolean =>
	token?.kind === 'number' || token?.kind === 'name' || token?.kind === 'close';

export const isSign = (token: Token | undefined): boolean =>
	token?.kind === 'operator' && (token.text === '-' || token.text === '+');
