import { afterParentheses, ownOf } from './operands.ts';
import type { Token } from './tokens.ts';

/** The lengths of a list that is all an expression is, as far as its first entries tell; undefined for anything else. */
export function writtenShape(tokens: readonly Token[]): readonly number[] | undefined {
	if (tokens[0]?.kind !== 'openBracket' || afterParentheses(tokens, 0) !== tokens.length)
		return undefined;
	const shape: number[] = [];
	for (let start = 0; tokens[start]?.kind === 'openBracket'; start++) {
		const inner = ownOf(tokens.slice(start + 1, afterParentheses(tokens, start) - 1));
		const row = inner.findIndex(({ kind }) => kind === 'row');
		if (row !== -1) return [...shape, count(inner, 'row'), count(inner.slice(0, row), 'comma')];
		shape.push(count(inner, 'comma'));
	}
	return shape;
}

/** How many entries signs of this kind part. */
const count = (tokens: readonly Token[], sign: Token['kind']): number =>
	tokens.filter(({ kind }) => kind === sign).length + 1;
