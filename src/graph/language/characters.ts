/** One name for the many ways to write a character: what keyboards and copied formulas bring along. */
import { LOOKALIKES, SAME_AS } from './character-tables.ts';

/** The source as plain characters, and where each starts in it (UTF-16); one more start marks the end. */
export interface Characters {
	readonly plain: readonly string[];
	readonly starts: readonly number[];
}

/** Splits by code point and turns each into its plain form. */
export function characters(source: string): Characters {
	const plain: string[] = [];
	const starts: number[] = [];
	for (let at = 0; at < source.length;) {
		starts.push(at);
		const code = source.codePointAt(at) ?? 0;
		const character = code < 0x80 ? source.charAt(at) : String.fromCodePoint(code);
		plain.push(code < 0x80 ? character : (SAME_AS.get(character) ?? compatible(character)));
		at += character.length;
	}
	starts.push(source.length);
	return { plain, starts };
}

/** Full-width, bold, italic and other styled forms of letters, digits and signs. */
function compatible(character: string): string {
	if (!/[\u00b5\u03d0-\u03f5\u2100-\u214f\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u.test(character))
		return character;
	const plain = character.normalize('NFKC');
	return /^[!-~Α-Ωα-ω]$/.test(plain) ? plain : character;
}

export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Latin and Greek letters and the underscore start a name. */
export const isLetter = (character: string): boolean =>
	(character >= 'a' && character <= 'z') ||
	(character >= 'A' && character <= 'Z') ||
	(character >= 'α' && character <= 'ω') ||
	(character >= 'Α' && character <= 'Ω' && character !== '\u03a2') ||
	character === '_';

/** Between two tokens and without meaning; a line end has one. */
export const isSpace = (character: string): boolean =>
	character < '\u0080'
		? character === ' ' || character === '\t' || character === '\f' || character === '\v'
		: /^[\p{Zs}\ufeff]$/u.test(character);

/** The Latin letter that a letter of another script looks like. */
export const lookalike = (character: string): string | undefined => LOOKALIKES.get(character);
