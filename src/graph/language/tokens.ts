/** The source cut into tokens by one linear scan, each with its place and its plain spelling. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { SUBSCRIPTS, SUPERSCRIPTS } from './character-tables.ts';
import { characters, isDigit, isLetter, isSpace } from './characters.ts';
import { LIMITS } from './limits.ts';
import { readNumber } from './numbers.ts';
import { quote } from './quote.ts';
import { error } from './report.ts';
import { strange } from './strange.ts';

export interface Token extends Span {
	readonly kind:
		| 'number'
		| 'name'
		| 'operator'
		/** What stands behind its operand: `'`, also for `.T` and `ᵀ`. */
		| 'postfix'
		| 'open'
		| 'close'
		| 'openBracket'
		| 'closeBracket'
		| 'comma'
		| 'equals'
		/** A line end (`\n`) or a semicolon. */
		| 'end'
		/** A semicolon between brackets. */
		| 'row'
		/** Put together by `compose`: an index with its brackets, or an option of a call without its comma. */
		| 'index'
		| 'option'
		/** Known from other languages, and always an error in this one. */
		| 'foreign';
	/** The plain spelling: `w1` for `w₁`, `^` for `**`, `*` for `·`; of an option its name. */
	readonly text: string;
	/** What an `index` or an `option` is made of. */
	readonly inner?: readonly Token[];
}

export interface Scan {
	readonly tokens: readonly Token[];
	readonly diagnostics: readonly Diagnostic[];
}

/** What the scan of one kind of token reads from and writes to. Positions count characters, not code units. */
export interface Scanner {
	readonly source: string;
	/** The plain character at a position, empty past the end. */
	at(index: number): string;
	span(start: number, end: number): Span;
	push(kind: Token['kind'], text: string, start: number, end: number): void;
	report(diagnostic: Diagnostic): void;
}

const SINGLE: ReadonlyMap<string, Token['kind']> = new Map([
	...'+-*/^@<>?:'.split('').map((sign): [string, Token['kind']] => [sign, 'operator']),
	['(', 'open'],
	[')', 'close'],
	['[', 'openBracket'],
	[']', 'closeBracket'],
	[',', 'comma'],
	['=', 'equals'],
	[';', 'end'],
	['\n', 'end'],
	...'!%&.{}|~"$\\'.split('').map((sign): [string, Token['kind']] => [sign, 'foreign'])
]);

const DOUBLE: ReadonlyMap<string, Token['kind']> = new Map([
	...'== != <= >= .* ./ .^'.split(' ').map((sign): [string, Token['kind']] => [sign, 'operator']),
	...'~= <> := && || // += -= *= /= ..'
		.split(' ')
		.map((sign): [string, Token['kind']] => [sign, 'foreign'])
]);

/** Other spellings of the same sign. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
	['**', '^'],
	['≤', '<='],
	['≥', '>='],
	['≠', '!=']
]);

/** Cuts the source into tokens; stops after the first few things that cannot be read. */
export function scan(source: string): Scan {
	const { plain, starts } = characters(source);
	const tokens: Token[] = [];
	const diagnostics: Diagnostic[] = [];
	const span = (start: number, end: number): Span => ({
		from: starts[start] ?? source.length,
		to: starts[end] ?? source.length
	});
	const scanner: Scanner = {
		source,
		at: (index) => plain[index] ?? '',
		span,
		push: (kind, text, start, end) => tokens.push({ kind, text, ...span(start, end) }),
		report: (diagnostic) => diagnostics.push(diagnostic)
	};
	for (let index = 0; index < plain.length && diagnostics.length < LIMITS.diagnostics;)
		index = next(scanner, index);
	return { tokens, diagnostics };
}

/** Reads one token, or what stands between tokens, and says where the next one starts. */
function next(scanner: Scanner, index: number): number {
	const character = scanner.at(index);
	if (isSpace(character)) return index + 1;
	if (character === '#') return afterComment(scanner, index);
	if (isLetter(character)) return readName(scanner, index);
	if (isDigit(character) || (character === '.' && isDigit(scanner.at(index + 1))))
		return readNumber(scanner, index);
	if (SUPERSCRIPTS.has(character)) return readSuperscript(scanner, index);
	return readSign(scanner, index);
}

const isLineEnd = (character: string): boolean => character === '\n' || character === '\r';

function afterComment(scanner: Scanner, index: number): number {
	let end = index;
	while (scanner.at(end) !== '' && !isLineEnd(scanner.at(end))) end++;
	return end;
}

function readName(scanner: Scanner, start: number): number {
	let text = '';
	let end = start;
	for (; ; end++) {
		const character = scanner.at(end);
		const letter = SUBSCRIPTS.get(character) ?? character;
		if (!isLetter(letter) && !isDigit(letter)) break;
		text += letter;
	}
	if (text.length > LIMITS.name)
		scanner.report(
			error(
				scanner.span(start, end),
				`This name has ${text.length} characters; a name can have at most ${LIMITS.name}.`
			)
		);
	scanner.push('name', text, start, end);
	return end;
}

/** `x²` says `x ^ 2`; the tokens it stands for share its place. */
function readSuperscript(scanner: Scanner, start: number): number {
	let text = '';
	let end = start;
	for (; SUPERSCRIPTS.has(scanner.at(end)); end++) text += SUPERSCRIPTS.get(scanner.at(end)) ?? '';
	const signed = text.startsWith('-') || text.startsWith('+');
	const digits = signed ? text.slice(1) : text;
	if (/^\d+$/.test(digits)) {
		scanner.push('operator', '^', start, end);
		if (signed) scanner.push('operator', text.slice(0, 1), start, start + 1);
		scanner.push('number', digits, signed ? start + 1 : start, end);
	} else {
		const span = scanner.span(start, end);
		const raised = quote(scanner.source.slice(span.from, span.to));
		scanner.report(
			error(
				span,
				`The raised ${raised} is not a whole number. Write a power with \`^\`, as in \`x^2\`.`
			)
		);
	}
	return end;
}

function readSign(scanner: Scanner, start: number): number {
	const first = scanner.at(start);
	if (first === '\r') {
		const end = scanner.at(start + 1) === '\n' ? start + 2 : start + 1;
		scanner.push('end', '\n', start, end);
		return end;
	}
	const transposed = transposeLength(scanner, start);
	if (transposed > 0) {
		scanner.push('postfix', "'", start, start + transposed);
		return start + transposed;
	}
	for (const length of [2, 1]) {
		const written = length === 2 ? first + scanner.at(start + 1) : first;
		const sign = SPELLINGS.get(written) ?? written;
		const kind = DOUBLE.get(sign) ?? SINGLE.get(sign);
		// A sign that is cut off by the end of the text is as long as it is, and not two characters.
		if (kind === undefined || (length === 2 && written === first)) continue;
		scanner.push(kind, sign, start, start + length);
		return start + length;
	}
	const told = strange(first, scanner.span(start, start + 1), scanner.source);
	scanner.report(told);
	return afterPlace(scanner, start + 1, told.to);
}

/** Behind what a message is about, so that the second sign of a pair gets none of its own. */
function afterPlace(scanner: Scanner, start: number, to: number): number {
	let end = start;
	while (scanner.span(end, end).from < to) end++;
	return end;
}

/** Of `'`, `ᵀ`, `.'` and of `.T` where no longer name begins; 0 for anything else. */
function transposeLength(scanner: Scanner, start: number): number {
	const first = scanner.at(start);
	if (first === "'" || first === 'ᵀ') return 1;
	if (first !== '.') return 0;
	const [second, third] = [scanner.at(start + 1), scanner.at(start + 2)];
	if (second === "'") return 2;
	const ends = !isLetter(third) && !isDigit(third) && !SUBSCRIPTS.has(third);
	return second === 'T' && ends ? 2 : 0;
}
