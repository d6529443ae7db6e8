/** How far one value reaches among the tokens, for the fixes that put it into parentheses. */
import { isFunction } from './functions.ts';
import { isSign, startsOperand } from './lines.ts';
import type { Token } from './tokens.ts';

/** The index after the parenthesis that closes the one at `open`, or past the end. */
export function afterParentheses(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let index = open; index < tokens.length; index++) {
		if (tokens[index]?.kind === 'open') depth++;
		if (tokens[index]?.kind === 'close' && --depth === 0) return index + 1;
	}
	return tokens.length;
}

/** The index after one number, name, call or parenthesis. */
export function afterPrimary(tokens: readonly Token[], start: number): number {
	const called = tokens[start]?.kind === 'name' && tokens[start + 1]?.kind === 'open';
	if (called) return afterParentheses(tokens, start + 1);
	return tokens[start]?.kind === 'open' ? afterParentheses(tokens, start) : start + 1;
}

/** The index after a primary with its signs, its powers, and a function without parentheses before it. */
export function afterOperand(tokens: readonly Token[], start: number): number {
	let index = start;
	for (;;) {
		while (isSign(tokens[index]) || isBareFunction(tokens, index)) index++;
		index = afterPrimary(tokens, index);
		if (tokens[index]?.text !== '^') return Math.min(index, tokens.length);
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
