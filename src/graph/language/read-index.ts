/** What stands between the brackets of an index: whole numbers, `end` and ranges, and nothing that is computed. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import type { WrittenPlace, WrittenSelector } from '../syntax.ts';
import { MOST_AXES } from '../tensor.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import { split } from './split.ts';
import type { Token } from './tokens.ts';

type Read<Value> = { readonly value: Value } | { readonly wrong: Diagnostic };

const ONLY =
	'Only whole numbers, `end` and ranges such as `1:3` may stand in an index, because shapes are worked out before anything is computed.';

/** The selectors of an `index` token that the checks have let through. */
export function selectors(token: Token): readonly WrittenSelector[] {
	const read = readSelectors(token);
	if ('wrong' in read) throw new Error(read.wrong.message);
	return read.value;
}

/** The selectors of an `index` token, or the first thing wrong with them. */
export function readSelectors({ inner = [] }: Token): Read<readonly WrittenSelector[]> {
	const [open, close] = [inner[0], inner.at(-1)];
	if (open === undefined || close?.kind !== 'closeBracket')
		return wrong(open ?? NOWHERE, 'This `[` is never closed.', closing(inner));
	const row = inner.find(({ kind }) => kind === 'row');
	if (row !== undefined)
		return wrong(row, 'In an index a comma stands between the axes.', written(row, ','));
	const pieces = split(inner.slice(1, -1), ({ kind }) => kind === 'comma');
	if (pieces.length > MOST_AXES)
		return wrong(
			across(open, close),
			`A value has at most ${MOST_AXES} axes, and here are ${pieces.length} indices.`
		);
	const value: WrittenSelector[] = [];
	for (const piece of pieces) {
		if (piece.length === 0) return wrong(across(open, close), nothing(pieces.length));
		const read = readSelector(piece);
		if ('wrong' in read) return read;
		value.push(read.value);
	}
	return { value };
}

/** Closes it after the last token that can stand in an index. */
function closing(inner: readonly Token[]): Diagnostic['fix'] {
	const after = inner.findIndex((token, at) => at > 0 && !canStand(token));
	const last = inner[(after === -1 ? inner.length : after) - 1];
	if (last === undefined || last === inner[0] || last.kind === 'comma') return undefined;
	return { title: 'Add `]`', edits: [replace({ from: last.to, to: last.to }, ']')] };
}

const canStand = (token: Token): boolean =>
	token.kind === 'number' ||
	token.kind === 'comma' ||
	isColon(token) ||
	token.text === 'end' ||
	token.text === '-';

const NOWHERE: Span = { from: 0, to: 0 };

const nothing = (axes: number): string =>
	axes === 1
		? 'Write between the brackets which entry you mean, such as `x[1]`.'
		: 'Beside a comma of this index a number is missing. For all of an axis write `:`.';

function readSelector(tokens: readonly Token[]): Read<WrittenSelector> {
	const ends = split(tokens, isColon);
	const [first, last] = [tokens[0], tokens.at(-1)];
	const span = first && last ? across(first, last) : NOWHERE;
	if (ends.length > 2)
		return wrong(
			span,
			'A range takes every entry from one to another: it has no step, and one colon.'
		);
	const sliced = pythonRange(ends, span);
	if (sliced !== undefined) return sliced;
	const places: (WrittenPlace | undefined)[] = [];
	for (const end of ends) {
		const read = end.length === 0 ? { value: undefined } : readPlace(end);
		if ('wrong' in read) return read;
		places.push(read.value);
	}
	const [from, to] = places;
	if (ends.length === 1)
		return from ? { value: { kind: 'entry', at: from, span } } : wrong(span, ONLY);
	if (
		from &&
		to &&
		!from.fromEnd === !to.fromEnd &&
		(from.fromEnd ? from.value < to.value : from.value > to.value)
	)
		return wrong(span, 'This range ends before it begins. Write the smaller index first.');
	return { value: { kind: 'range', ...(from && { from }), ...(to && { to }), span } };
}

const isColon = ({ kind, text }: Token): boolean => kind === 'operator' && text === ':';

/** `3`, `end` or `end-1`. */
function readPlace(tokens: readonly Token[]): Read<WrittenPlace> {
	const [first, sign, number, more] = tokens;
	const last = tokens.at(-1);
	if (first === undefined || last === undefined) return wrong(NOWHERE, ONLY);
	const span = across(first, last);
	if (first.kind === 'operator' && first.text === '-' && tokens.length === 2 && sign)
		return isWhole(sign) ? negative(span, Number(sign.text)) : wrong(span, ONLY);
	if (first.kind === 'name' && first.text === 'end') {
		if (sign === undefined) return { value: { value: 0, fromEnd: true } };
		const isBack = sign.kind === 'operator' && sign.text === '-' && isWhole(number);
		if (isBack && more === undefined)
			return { value: { value: Number(number?.text), fromEnd: true } };
		return wrong(span, 'Count back from the end with a whole number, as in `end-1`.');
	}
	if (tokens.length > 1 || !isWhole(first)) return wrong(span, ONLY);
	const value = Number(first.text);
	return value === 0
		? wrong(span, 'Indices count from 1: the first entry is `x[1]`.', written(span, '1'))
		: { value: { value } };
}

const isWhole = (token: Token | undefined): boolean =>
	token?.kind === 'number' && Number.isSafeInteger(Number(token.text));

/** `1:-1` of NumPy, which counts from 0 and stops before the second number. */
function pythonRange(ends: readonly (readonly Token[])[], span: Span): Read<never> | undefined {
	const [from, to] = ends.map((tokens) =>
		tokens.length === 0 ? undefined : Number(tokens.map(({ text }) => text).join(''))
	);
	const given = [from, to].filter((each) => each !== undefined);
	if (ends.length < 2 || !given.every(Number.isSafeInteger)) return undefined;
	if (!given.some((each) => each < 0)) return undefined;
	const back = (places: number): string => (places === 0 ? 'end' : `end-${places}`);
	const first = from === undefined ? '' : from < 0 ? back(-from - 1) : String(from + 1);
	const last = to === undefined ? '' : to < 0 ? back(-to) : String(to);
	const instead = `${first}:${last}`;
	return wrong(
		span,
		`Indices count from 1, back from \`end\`, and a range takes its last one as well: NumPy’s ${quote(`${from ?? ''}:${to ?? ''}`)} is ${quote(instead)}.`,
		written(span, instead)
	);
}

function negative(span: Span, value: number): Read<never> {
	const instead = value <= 1 ? 'end' : `end-${value - 1}`;
	return wrong(
		span,
		`Indices count from 1. From the end they count as ${quote('end')}, ${quote('end-1')} and so on.`,
		written(span, instead)
	);
}

const written = (span: Span, text: string): Diagnostic['fix'] => ({
	title: `Write ${quote(text)}`,
	edits: [replace(span, text)]
});

const wrong = (span: Span, message: string, fix?: Diagnostic['fix']): Read<never> => ({
	wrong: error(span, message, fix)
});
