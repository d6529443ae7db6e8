/** Which name of a text the keys of a reader are spelling. */
import type { Span } from '$graph/span.ts';

/** The part of `before` that an edit replaces, and the text that stands there after it. */
interface Replaced extends Span {
	readonly text: string;
}

const BEFORE = /[\p{L}\p{M}_$][\p{L}\p{M}\p{N}_$]*$/u;
const BEHIND = /^[\p{L}\p{M}\p{N}_$]*/u;
/** What makes another word of a name that it follows: one more letter, or the sign of a call. */
const LONGER = /^[\p{L}\p{M}\p{N}_$(]/u;

/** Where in `after` the name stands that the edit has just begun, made longer or made shorter. */
export function wordTyped(before: string, after: string): Span | undefined {
	const { from, text } = replaced(before, after);
	const caret = from + text.length;
	const begun = BEFORE.exec(after.slice(0, caret))?.[0] ?? '';
	if (begun === '') return undefined;
	const rest = BEHIND.exec(after.slice(caret))?.[0] ?? '';
	return { from: caret - begun.length, to: caret + rest.length };
}

/** Whether the edit goes on with the name that stands at `word` in `before`, or takes something of it away. */
export function goesOnWith(word: Span, before: string, after: string): boolean {
	const { from, to, text } = replaced(before, after);
	if (to > from) return from < word.to && to > word.from;
	return from > word.from && (from < word.to || (from === word.to && LONGER.test(text)));
}

function replaced(before: string, after: string): Replaced {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) from++;
	let same = 0;
	while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++;
	return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}
