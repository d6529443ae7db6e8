/** Messages for characters that have no place in a program. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { INVISIBLE } from './character-tables.ts';
import { lookalike } from './characters.ts';
import { error, replace } from './report.ts';

/** What is wrong with one character, in words; one that cannot be seen is named. */
export function strange(character: string, at: Span, after: string): Diagnostic {
	if (character === '√') return root(at, after);
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

/** `√x` and `√(x + 1)`. */
function root(at: Span, after: string): Diagnostic {
	const message = 'Write a root with `sqrt`, as in `sqrt(x)`.';
	if (/^\s*\(/.test(after))
		return error(at, message, { title: 'Write `sqrt`', edits: [replace(at, 'sqrt')] });
	const [all = '', operand] = /^\s*([\p{L}\d_.₀-₉]+)/u.exec(after) ?? [];
	if (operand === undefined) return error(at, message);
	const whole = { from: at.from, to: at.to + all.length };
	const instead = `sqrt(${operand})`;
	return error(whole, message, {
		title: `Write \`${instead}\``,
		edits: [replace(whole, instead)]
	});
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
