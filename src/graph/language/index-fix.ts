import type { Fix } from '../diagnostic.ts';
import { afterParentheses } from './operands.ts';
import { quote } from './quote.ts';
import { replace } from './report.ts';
import { split } from './split.ts';
import type { Token } from './tokens.ts';

/** Brackets for the parentheses at `open`, where what stands in them can be an index of such a list. */
export function indexFix(
	source: string,
	tokens: readonly Token[],
	open: number,
	shape: readonly number[]
): Fix | undefined {
	const end = afterParentheses(tokens, open);
	const [first, close] = [tokens[open], tokens[end - 1]];
	if (first === undefined || close === undefined || close.kind !== 'close') return undefined;
	const places = split(tokens.slice(open + 1, end - 1), ({ kind }) => kind === 'comma');
	if (places.length > shape.length) return undefined;
	if (!places.every((place, axis) => canBePlace(place, shape[axis] ?? 0))) return undefined;
	return {
		title: `Write ${quote(`[${source.slice(first.to, close.from)}]`)}`,
		edits: [replace(first, '['), replace(close, ']')]
	};
}

function canBePlace([first, ...more]: readonly Token[], length: number): boolean {
	if (first === undefined || more.length > 0) return false;
	if (first.kind === 'number') return /^[1-9]\d*$/.test(first.text) && Number(first.text) <= length;
	return first.text === ':' || first.text === 'end';
}
