import { onlyDefinitions } from './only-definitions.ts';
import { placeAt } from './statement.ts';

/** Nothing can end with one of these. */
const GOES_ON = /[-+*/^@=?:,.<>&|!([{×·÷−≤≥]$/;

/**
 * Whether the statement around the caret is one that someone is in the middle of, as `f(a, b) =`,
 * `W[1,`, `[1, 2` and `c ? a` are: what is wrong with it is only that it goes on. So does a text that
 * has only defined functions so far.
 */
export function unfinished(text: string, caret: number): boolean {
	if (onlyDefinitions(text)) return true;
	const { start, comment } = placeAt(text, caret);
	if (comment) return false;
	const before = text.slice(start, caret).trimEnd();
	if (GOES_ON.test(before)) return true;
	const end = lineEnd(text, caret);
	return placeAt(text, end).open.some((at) => at < caret) || asks(text.slice(start, end));
}

function lineEnd(text: string, position: number): number {
	const end = text.indexOf('\n', position);
	return end < 0 ? text.length : end;
}

/** A condition without its `:`. */
const asks = (statement: string): boolean => /\?[^:#]*$/.test(statement.replace(/#.*/, ''));
