/** Messages for characters that have no place in a program. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { accented } from './accents.ts';
import { askedBySign } from './asked-derivative.ts';
import { INVISIBLE } from './character-tables.ts';
import { lookalike } from './characters.ts';
import { INSTEAD_OF } from './mathematical-signs.ts';
import { error, replace } from './report.ts';
import { surrounding } from './surrounding-signs.ts';

/** What is wrong with one character, in words; one that cannot be seen is named. */
export function strange(character: string, at: Span, source: string): Diagnostic {
	const known =
		mathematical(character, at) ??
		askedBySign(character, at, source) ??
		surrounding(character, at, source);
	if (known !== undefined) return known;
	const latin = lookalike(character);
	if (latin !== undefined)
		return error(
			at,
			`This ${character} is a Cyrillic letter that only looks like the Latin ${latin}.`,
			{ title: `Write a Latin \`${latin}\``, edits: [replace(at, latin)] }
		);
	const hidden = hiddenName(character);
	if (hidden !== undefined)
		return error(at, `Here stands ${hidden} (${code(character)}), which cannot be seen.`, {
			title: 'Remove it',
			edits: [replace(at, '')]
		});
	const accent = accented(character, at, source);
	if (accent !== undefined) return accent;
	if (/\p{M}/u.test(character))
		return error(at, `An accent or another mark (${code(character)}) cannot be part of a name.`, {
			title: 'Remove it',
			edits: [replace(at, '')]
		});
	if (/\p{L}/u.test(character))
		return error(
			at,
			`The letter ${character} (${code(character)}) cannot be part of a name. Names are made of Latin or Greek letters, digits and \`_\`.`
		);
	return error(at, `The character ${shown(character)} has no meaning here.`);
}

function mathematical(character: string, at: Span): Diagnostic | undefined {
	const instead = INSTEAD_OF.get(character);
	if (instead === undefined) return undefined;
	const { message, sign } = instead;
	return error(
		at,
		message,
		sign === undefined ? undefined : { title: `Write \`${sign}\``, edits: [replace(at, sign)] }
	);
}

function hiddenName(character: string): string | undefined {
	const name = INVISIBLE.get(character);
	if (name !== undefined) return name;
	if (/\p{Cs}/u.test(character)) return 'half of a character';
	if (/\p{Cc}/u.test(character)) return 'a control character';
	return /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character)
		? 'a special character'
		: undefined;
}

const shown = (character: string): string =>
	// A backtick would open a piece of code in the message.
	character === '`' ? 'U+0060, a backtick,' : `${character} (${code(character)})`;

const code = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
