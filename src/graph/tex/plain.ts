/** Our own TeX as one line of characters a row: what a page shows before it can typeset, or when it cannot. */
import { raised } from '../raised.ts';
import { letterOf } from './names.ts';

const SIGNS = new Map([
	['cdot', '·'],
	['times', ' × '],
	[',', '·'],
	[':', '·'],
	['infty', '∞'],
	['prime', '′'],
	['odot', ' ⊙ '],
	['le', ' ≤ '],
	['ge', ' ≥ '],
	['neq', ' ≠ '],
	['|', '‖'],
	['otimes', ' ⊗ '],
	['partial', '∂'],
	['sum', 'Σ'],
	['prod', 'Π'],
	['angle', '∠']
]);
/** How a column, a row, the beginning and the end of what stands in rows are told. */
const ROWS = new Map([
	['bmatrix', { column: ',', row: ';', begin: '[', end: ']' }],
	['cases', { column: '', row: ';', begin: '', end: '' }],
	['aligned', { column: '', row: '\n', begin: '', end: '' }]
]);
/** Commands whose first group is no text. */
const SILENT = new Set(['htmlData', 'htmlClass', 'mathopen', 'mathclose']);
const NOTHING = new Set(
	['displaystyle', 'textstyle', 'left', 'right'].concat('operatorname', 'mathrm', 'mathbf', 'text')
);
/** Marks over a letter, as characters that combine with it. */
const OVER = new Map([
	['overline', '\u0304'],
	['bar', '\u0304'],
	['hat', '\u0302']
]);

interface Cursor {
	readonly tex: string;
	at: number;
	/** The names of the rows it is in. */
	readonly inside: string[];
}

export function plainTex(tex: string): string {
	return readUntilClosed({ tex, at: 0, inside: [] })
		.replace(/ {2,}/g, ' ')
		.replace(/ *· */g, '·')
		.replace(/ +(?=[,;\]}])|(?<=[[{]) +/g, '')
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
			return lowered(group(cursor));
		case '^':
			return power(group(cursor));
		case '&':
			return rowsOf(cursor).column;
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
	if (command === '\\') return rowsOf(cursor).row;
	if (command === 'begin' || command === 'end') return rowsEdge(cursor, command);
	if (command === 'mathsf' && cursor.tex[cursor.at] === 'T') {
		cursor.at++;
		return 'ᵀ';
	}
	if (command === 'sqrt') return `√(${group(cursor)})`;
	const space = name.endsWith(' ') && letterOf(command) === undefined ? ' ' : '';
	return (SIGNS.get(command) ?? letterOf(command) ?? command) + space;
}

const rowsOf = ({ inside }: Cursor): { column: string; row: string; begin: string; end: string } =>
	ROWS.get(inside.at(-1) ?? '') ?? { column: '', row: '\n', begin: '', end: '' };

function rowsEdge(cursor: Cursor, edge: 'begin' | 'end'): string {
	const name = group(cursor);
	if (edge === 'begin') cursor.inside.push(name);
	const sign = rowsOf(cursor)[edge];
	if (edge === 'end') cursor.inside.pop();
	return sign;
}

/** A name and its number run together; an index and an axis keep their brackets. */
const lowered = (part: string): string => (/[ :]/.test(part) ? `[${part}]` : part);

function group(cursor: Cursor): string {
	if (cursor.tex[cursor.at] !== '{') return '';
	cursor.at++;
	return readUntilClosed(cursor);
}

const closed = (part: string): string => (/^[\p{L}\d.′]+$/u.test(part) ? part : `(${part})`);

const power = (exponent: string): string =>
	exponent === '′' || exponent === 'ᵀ'
		? exponent
		: /^-?\d+$/.test(exponent)
			? raised(exponent)
			: `^${closed(exponent)}`;
