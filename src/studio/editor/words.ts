/** Names in the text, found without reading it: they are there while it is half typed. */
import type { Span } from '$graph/span.ts';

export interface Word extends Span {
	readonly text: string;
}

/** A letter or an underscore, then digits too, small ones included; a raised digit is a power. */
const NAME = /[\p{L}_][\p{L}\d_₀-₉]*/gu;

/** The text with spaces where its comments stand. */
export const withoutComments = (text: string): string =>
	text.replace(/#.*/g, (comment) => ' '.repeat(comment.length));

export const wordsIn = (text: string): Word[] =>
	[...withoutComments(text).matchAll(NAME)].map(({ 0: word, index }) => ({
		text: word,
		from: index,
		to: index + word.length
	}));

/** The name that the caret is in or at the end of. */
export const wordAround = (text: string, caret: number): Word | undefined =>
	wordsIn(text).find(({ from, to }) => from < caret && caret <= to);

/** The name that a character belongs to. */
export const wordOf = (text: string, position: number): Word | undefined =>
	wordsIn(text).find(({ from, to }) => from <= position && position < to);
