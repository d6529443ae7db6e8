/** How far one value reaches among the tokens, for the fixes that put it into parentheses. */
import { isFunction } from './functions.ts';
import { isCall, isSign, startsOperand } from './neighbours.ts';
import { isPower } from './operators.ts';
import type { Token } from './tokens.ts';

/** The index after the parenthesis or bracket that closes the one at `open`, or past the end. */
export function afterParentheses(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let index = open; index < tokens.length; index++) {
		const kind = tokens[index]?.kind;
		if (kind === 'open' || kind === 'openBracket') depth++;
		if ((kind === 'close' || kind === 'closeBracket') && --depth === 0) return index + 1;
	}
	return tokens.length;
}

/** Whether what opens at a place is closed, be it by the wrong sign. */
export const isClosed = (tokens: readonly Token[], open: number): boolean =>
	depth(tokens.slice(open, afterParentheses(tokens, open))) === 0;

/** How many parentheses and brackets are open after these tokens. */
export function depth(tokens: readonly Token[]): number {
	let open = 0;
	for (const { kind } of tokens) {
		if (kind === 'open' || kind === 'openBracket') open++;
		if (kind === 'close' || kind === 'closeBracket') open--;
	}
	return open;
}

/** The tokens outside of all parentheses and brackets. */
export function ownOf(tokens: readonly Token[]): readonly Token[] {
	const own: Token[] = [];
	let depth = 0;
	for (const token of tokens) {
		if (token.kind === 'close' || token.kind === 'closeBracket') depth--;
		if (depth === 0) own.push(token);
		if (token.kind === 'open' || token.kind === 'openBracket') depth++;
	}
	return own;
}

/** The index after one number, name, call, matrix or parenthesis, transposes and indices included. */
export function afterPrimary(tokens: readonly Token[], start: number): number {
	const [first, second] = [tokens[start]?.kind, tokens[start + 1]?.kind];
	let index = start + 1;
	if (first === 'name' && second === 'open') index = afterParentheses(tokens, start + 1);
	else if (first === 'open' || first === 'openBracket') index = afterParentheses(tokens, start);
	while (tokens[index]?.kind === 'postfix' || tokens[index]?.kind === 'index') index++;
	return index;
}

/** The index at which the primary begins that ends before `end`. */
export function beforePrimary(tokens: readonly Token[], end: number): number {
	let index = end - 1;
	while (tokens[index]?.kind === 'postfix' || tokens[index]?.kind === 'index') index--;
	let depth = 0;
	for (; index > 0; index--) {
		const kind = tokens[index]?.kind;
		if (kind === 'close' || kind === 'closeBracket') depth++;
		if (kind === 'open' || kind === 'openBracket') depth--;
		if (depth <= 0) break;
	}
	return isCall(tokens[index - 1], tokens[index]) ? index - 1 : Math.max(index, 0);
}

/** The index after a primary with its signs, its powers, and a function without parentheses before it. */
export function afterOperand(tokens: readonly Token[], start: number): number {
	let index = start;
	for (;;) {
		while (isSign(tokens[index]) || isBareFunction(tokens, index)) index++;
		index = afterPrimary(tokens, index);
		if (!isPower(tokens[index]?.text ?? '')) return Math.min(index, tokens.length);
		index++;
	}
}

/** A function name with its input right after it and no parentheses around that. */
export const isBareFunction = (tokens: readonly Token[], index: number): boolean => {
	const token = tokens[index];
	const next = tokens[index + 1];
	return (
		token?.kind === 'name' && isFunction(token.text) && next?.kind !== 'open' && startsOperand(next)
	);
};

/** The index after an operand and all that is multiplied to it by standing beside it. */
export function afterProduct(tokens: readonly Token[], start: number): number {
	let index = afterOperand(tokens, start);
	while (startsOperand(tokens[index])) index = afterOperand(tokens, index);
	return index;
}

/** The same, but only as far as nothing, not even a space, stands between: `2x` of `sin 2x y`. */
export function afterTouching(tokens: readonly Token[], start: number): number {
	let index = afterOperand(tokens, start);
	while (startsOperand(tokens[index]) && tokens[index]?.from === tokens[index - 1]?.to)
		index = afterOperand(tokens, index);
	return index;
}
