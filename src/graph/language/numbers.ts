/** Number literals: digits with at most one point, and perhaps a power of ten (`1.5e-3`). */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { isDigit, isLetter } from './characters.ts';
import { quote } from './quote.ts';
import { error, replace } from './report.ts';
import type { Scanner } from './tokens.ts';

/** Reads a number from `start` and says where the next token starts. */
export function readNumber(scanner: Scanner, start: number): number {
	let end = afterDigits(scanner, start);
	if (scanner.at(end) === '.') end = afterDigits(scanner, end + 1);
	if (scanner.at(end) === '.' && isDigit(scanner.at(end + 1))) return twoPoints(scanner, start);
	end = afterExponent(scanner, end);
	if (isBareExponent(scanner, end)) return bareExponent(scanner, start, end);
	if (isDigit(scanner.at(afterBars(scanner, end))) && scanner.at(end) === '_')
		return grouped(scanner, start);
	const text = plainText(scanner, start, end);
	if (!Number.isFinite(Number(text)))
		scanner.report(
			error(
				scanner.span(start, end),
				`${quote(text)} is too large: the largest number that can be computed with is about \`1.8e308\`.`
			)
		);
	else if (Number(text) === 0 && /[1-9]/.test(text.replace(/e.*/i, '')))
		scanner.report(tooSmall(scanner.span(start, end), text));
	scanner.push('number', text, start, end);
	return end;
}

const tooSmall = (span: Span, text: string): Diagnostic =>
	error(
		span,
		`${quote(text)} is too small: the smallest number that can be computed with is about \`5e-324\`, and below it is \`0\`.`,
		{ title: 'Write `0`', edits: [replace(span, '0')] }
	);

function afterBars(scanner: Scanner, index: number): number {
	let end = index;
	while (scanner.at(end) === '_') end++;
	return end;
}

function afterDigits(scanner: Scanner, index: number): number {
	let end = index;
	while (isDigit(scanner.at(end))) end++;
	return end;
}

const isE = (character: string): boolean => character === 'e' || character === 'E';

function afterExponent(scanner: Scanner, index: number): number {
	if (!isE(scanner.at(index))) return index;
	const sign = scanner.at(index + 1);
	const digits = sign === '+' || sign === '-' ? index + 2 : index + 1;
	return isDigit(scanner.at(digits)) ? afterDigits(scanner, digits) : index;
}

/** An `e` right after the digits with no digits of its own, and no letter either as `2exp(x)` has. */
function isBareExponent(scanner: Scanner, index: number): boolean {
	const after = scanner.at(index + 1);
	return isE(scanner.at(index)) && !isLetter(after) && !isDigit(after);
}

function bareExponent(scanner: Scanner, start: number, end: number): number {
	const span = scanner.span(start, end + 1);
	const digits = plainText(scanner, start, end);
	const product = `${digits}*${scanner.at(end)}`;
	const message = `${quote(digits + scanner.at(end))} is not finished: digits must follow the \`e\`, as in \`1e3\` for 1000.`;
	// After `1e+` nothing could follow the sign.
	const isSigned = /^[-+]$/.test(scanner.at(end + 1)) && !/^[^\s)\],;]/.test(scanner.at(end + 2));
	scanner.report(
		isSigned
			? error(span, message)
			: error(span, `${message} For a product write ${quote(product)}.`, {
					title: `Write ${quote(product)}`,
					edits: [replace(span, product)]
				})
	);
	return end + 1;
}

function twoPoints(scanner: Scanner, start: number): number {
	let end = start;
	while (isDigit(scanner.at(end)) || scanner.at(end) === '.') end++;
	const span = scanner.span(start, end);
	scanner.report(
		error(
			span,
			`${quote(plainText(scanner, start, end))} is not a number: it has more than one decimal point.`
		)
	);
	return end;
}

function grouped(scanner: Scanner, start: number): number {
	let end = start;
	const isPower = (at: number): boolean => /e/i.test(scanner.at(at)) && isDigit(scanner.at(at + 1));
	while (/^[\d._]$/.test(scanner.at(end)) || isPower(end)) end++;
	const span = scanner.span(start, end);
	const digits = plainText(scanner, start, end).replaceAll('_', '');
	const fix = { title: `Write ${quote(digits)}`, edits: [replace(span, digits)] };
	const isNumber = Number.isFinite(Number(digits));
	scanner.report(
		error(span, 'A number has no `_` between its digits.', isNumber ? fix : undefined)
	);
	return end;
}

function plainText(scanner: Scanner, start: number, end: number): string {
	let text = '';
	for (let index = start; index < end; index++) text += scanner.at(index);
	return text;
}
