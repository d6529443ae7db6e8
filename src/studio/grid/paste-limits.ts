/** What pasted numbers may ask for, checked before they are read. */
import { MOST_NUMBERS } from '../checked-value.ts';
import { parseNumber } from '../parse-number.ts';
import { Refused } from '../refused.ts';

/** A million numbers as NumPy writes them with all their digits. */
const MOST_CHARACTERS = 25_000_000;

/** `1,000`: one number with its thousands parted, or two, or one with a decimal comma. */
const THOUSANDS = /(?:^|[^\d.])([1-9]\d{0,2},0\d\d)(?!\d)/;
const ALONE = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/** Throws Refused, in words for the reader. */
export function checkPaste(text: string): void {
	if (text.length > MOST_CHARACTERS)
		throw new Refused('These are more than 25,000,000 characters. Paste fewer numbers at a time.');
	if (hasMoreThan(text, MOST_NUMBERS))
		throw new Refused('These are more than 1,000,000 numbers, the most that an input can hold.');
	const unclear = ALONE.test(text) ? text : THOUSANDS.exec(text)?.[1];
	const read = unclear === undefined ? undefined : parseNumber(unclear);
	if (read?.ok === false) throw new Refused(read.message);
}

/** Whether more pieces of text than that stand between the separators. */
function hasMoreThan(text: string, most: number): boolean {
	let pieces = 0;
	let within = false;
	for (let at = 0; at < text.length; at++) {
		const parts = SEPARATORS.has(text.charCodeAt(at));
		if (!parts && !within && ++pieces > most) return true;
		within = !parts;
	}
	return false;
}

const SEPARATORS: ReadonlySet<number> = new Set(
	[...' \t\r\n,;[]()'].map((separator) => separator.charCodeAt(0))
);
