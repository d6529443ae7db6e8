/** A value as the text writes it, in the way in which the reader wrote the one before. */
import type { Value } from '$graph/tensor.ts';

interface Style {
	/** `[1, 2; 3, 4]` and not `[[1, 2], [3, 4]]`. */
	readonly semicolons: boolean;
	/** Between two numbers, and between two rows. */
	readonly comma: string;
	readonly row: string;
}

/** The text for `value` in place of `old`; brackets, commas and line breaks are those of `old` where it has any. */
export function literalText(value: Value, old: string): string {
	const style = styleOf(old);
	const rows = typeof value === 'number' ? [] : value;
	const flat = rows.every((row) => typeof row === 'number' || row.every(isNumber));
	// One row between semicolons would be a vector.
	if (style.semicolons && flat && rows.length > 1 && !isNumber(rows[0] ?? 0))
		return `[${rows.map((row) => (isNumber(row) ? written(row) : row.map(nested(style)).join(style.comma))).join(style.row)}]`;
	return nested(style)(value);
}

function styleOf(old: string): Style {
	const semicolons = !/^\[\s*\[/.test(old);
	const comma = /[\d.](\s*,\s*)[-+−\d.]/.exec(old)?.[1] ?? ', ';
	const between = semicolons ? /(\s*;\s*)/ : /\](\s*,\s*)\[/;
	return { semicolons, comma, row: between.exec(old)?.[1] ?? (semicolons ? '; ' : ', ') };
}

const nested =
	(style: Style) =>
	(value: Value): string => {
		if (isNumber(value)) return written(value);
		const separator = isNumber(value[0] ?? 0) ? style.comma : style.semicolons ? ', ' : style.row;
		return `[${value.map(nested(style)).join(separator)}]`;
	};

const isNumber = (value: Value): value is number => typeof value === 'number';
const written = (number: number): string => String(number);

/** A comment, or a number with the sign that belongs to it. */
const NUMBER = /#[^\n]*|(?:[-+−]\s*)?(?:\d+\.?\d*|\.\d+)(?:e[-+−]?\d+)?/gi;

/**
 * `old` with one of its numbers replaced and all else as it was, comments and line breaks included;
 * undefined when it does not hold as many numbers as it should.
 */
export function withNumber(
	old: string,
	index: number,
	count: number,
	number: number
): string | undefined {
	const places = [...old.matchAll(NUMBER)].filter(([text]) => !text.startsWith('#'));
	const place = places[index];
	if (place === undefined || places.length !== count) return undefined;
	const end = place.index + place[0].length;
	return old.slice(0, place.index) + written(number) + old.slice(end);
}
