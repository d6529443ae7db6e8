/** Our own TeX as one line of characters a row: what a page shows before it can typeset, or when it cannot. */
import { letterOf } from './names.ts';

const SIGNS = new Map([
	['cdot', '·'],
	['times', ' × '],
	[',', '·'],
	[':', '·'],
	['infty', '∞'],
	['prime', '′'],
	['odot', '⊙'],
	['otimes', '⊗'],
	['partial', '∂'],
	['sum', 'Σ'],
	['prod', 'Π'],
	['neq', '≠'],
	['le', '≤'],
	['ge', '≥'],
	['angle', '∠'],
	['lVert', '‖'],
	['rVert', '‖'],
	['\\', '\n']
]);
/** Commands whose first group is no text. */
const SILENT = new Set(['htmlData', 'htmlClass', 'mathopen', 'mathclose', 'begin', 'end']);
const NOTHING = new Set(
	['displaystyle', 'textstyle', 'left', 'right', 'operatorname'].concat([
		'mathrm',
		'mathsf',
		'mathbf',
		'text'
	])
);
/** Marks over a letter, as characters that combine with it. */
const OVER = new Map([
	['overline', '\u0304'],
	['bar', '\u0304'],
	['hat', '\u0302']
]);
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

interface Cursor {
	readonly tex: string;
	at: number;
}

export function plainTex(tex: string): string {
	return readUntilClosed({ tex, at: 0 })
		.replace(/ {2,}/g, ' ')
		.replace(/ *· */g, '·')
		.replace(/-/g, '−')
		.trim();
}

function readUntilClosed(cursor: Cursor): string {
	let text = '';
	while (cursor.at < cursor.tex.length) {
		const character = cursor.tex[cursor.at] ?? '';
		cursor.at++;
		if (character === '}') break;
		text += readOne(cursor, character);
	}
	return text;
}

function readOne(cursor: Cursor, character: string): string {
	switch (character) {
		case '\\':
			return readCommand(cursor);
		case '{':
			return readUntilClosed(cursor);
		case '_':
			return group(cursor);
		case '^':
			return power(group(cursor));
		case '&':
			return '';
		case "'":
			return '′';
		default:
			return character;
	}
}

function readCommand(cursor: Cursor): string {
	const [, name = ''] = /^([a-zA-Z]+ ?|.)/.exec(cursor.tex.slice(cursor.at, cursor.at + 24)) ?? [];
	cursor.at += name.length;
	const command = name.trim();
	if (SILENT.has(command)) group(cursor);
	if (SILENT.has(command) || NOTHING.has(command)) return '';
	if (command === 'frac' || command === 'tfrac')
		return `${closed(group(cursor))}/${closed(group(cursor))}`;
	const over = OVER.get(command);
	if (over !== undefined) return group(cursor) + over;
	if (command === 'sqrt') return `√(${group(cursor)})`;
	const space = name.endsWith(' ') && letterOf(command) === undefined ? ' ' : '';
	return (SIGNS.get(command) ?? letterOf(command) ?? command) + space;
}

function group(cursor: Cursor): string {
	if (cursor.tex[cursor.at] !== '{') return '';
	cursor.at++;
	return readUntilClosed(cursor);
}

const closed = (part: string): string => (/^[\p{L}\d.′]+$/u.test(part) ? part : `(${part})`);

const power = (exponent: string): string =>
	exponent === '′'
		? exponent
		: exponent === 'T'
			? 'ᵀ'
			: /^-?\d+$/.test(exponent)
				? exponent.replace('-', '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)
				: `^${closed(exponent)}`;
