/** Messages about letters with a mark above them: `x̂`, `ȳ`, `ẋ` of formulas, and `é` of words. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { isLetter } from './characters.ts';
import { quote } from './quote.ts';
import { error, replace } from './report.ts';

/** What a mark above a letter is called in a name. */
const CALLED: ReadonlyMap<string, string> = new Map([
	['\u0302', 'hat'],
	['\u030c', 'hat'],
	['\u0304', 'bar'],
	['\u0305', 'bar'],
	['\u0303', 'tilde'],
	['\u0307', 'dot'],
	['\u0308', 'ddot'],
	['\u20d7', 'vec'],
	['\u20d1', 'vec']
]);

/** Of a mark that stands behind its letter as a character of its own, or of both in one; nothing for anything else. */
export function accented(character: string, at: Span, source: string): Diagnostic | undefined {
	const [letter = '', mark] = character.normalize('NFD');
	if (!/\p{M}/u.test(character))
		return isLetter(letter) && mark !== undefined ? told(letter, mark, at, source) : undefined;
	const before = source.slice(0, at.from).at(-1) ?? '';
	const from = at.from - before.length;
	return isLetter(before) ? told(before, character, { from, to: at.to }, source) : undefined;
}

function told(letter: string, mark: string, at: Span, source: string): Diagnostic {
	const written = source.slice(at.from, at.to);
	const instead = nameOf(letter, mark, at, source);
	return error(
		at,
		`A letter with an accent or another mark cannot be part of a name. Write ${quote(instead)} in place of ${quote(written)}.`,
		{
			title: `Write ${quote(instead)}`,
			edits: placesOf(written, source).map((place) =>
				replace(place, nameOf(letter, mark, place, source))
			)
		}
	);
}

/** Within a word the letter alone, as in `cafe`; a letter that stands alone keeps its mark in words. */
function nameOf(letter: string, mark: string, { from, to }: Span, source: string): string {
	const name = CALLED.get(mark);
	const [before = '', after = ''] = [source.charAt(from - 1), source.charAt(to)];
	const inWord = isLetter(before) || (isLetter(after) && after !== '_');
	return name === undefined || inWord ? letter : `${letter}_${name}`;
}

const placesOf = (written: string, source: string): readonly Span[] =>
	[...source.matchAll(new RegExp(written, 'gu'))].map(({ index }) => ({
		from: index,
		to: index + written.length
	}));
