/** Words of programming languages: names here like all others, but surely not meant as a factor. */
import type { Diagnostic } from '../diagnostic.ts';
import { LOGIC, NOT } from './conditions.ts';
import { quote } from './quote.ts';
import { error } from './report.ts';
import type { Token } from './tokens.ts';

const WORDS: ReadonlySet<string> = new Set(
	'import as let const def return if else elif for while lambda'.split(' ')
);

/** What to write in place of a word that stands beside a value without a sign, or nothing for any other name. */
export function wordBeside({ kind, text, from, to }: Token): Diagnostic | undefined {
	if (kind !== 'name') return undefined;
	const place = { from, to };
	if (text === 'and' || text === 'or') return error(place, LOGIC);
	if (text === 'not') return error(place, NOT);
	return WORDS.has(text)
		? error(
				place,
				`${quote(text)} is a word of another language. Write only the function itself, such as \`f = w*x + b\`.`
			)
		: undefined;
}
