/** The document with other numbers for one input: in its text, where they stand there, else among its values. */
import { LIMITS } from '$graph/language/limits.ts';
import type { Span } from '$graph/span.ts';
import { sameShape, type Value } from '$graph/tensor.ts';
import { roomy } from './current.ts';
import type { Document } from './document.ts';
import { literalText, withNumber } from './grid/literal-text.ts';
import { countOf, shapeOf } from './grid/shape-of.ts';
import { entryOf, withEntry } from './grid/with-entry.ts';
import type { Range } from './range.ts';

/** One input as it stands. */
export interface Holding {
	readonly name: string;
	readonly value: Value;
	readonly range: Range;
	/** Where the text gives its value. */
	readonly literal?: Span | undefined;
}

/** The document with another value, of any shape; undefined when the text has no room for it. */
export function withValue(document: Document, held: Holding, value: Value): Document | undefined {
	const { name, literal } = held;
	const ranges = { ...document.ranges, [name]: roomy(held.range, value) };
	const values = { ...document.values, [name]: value };
	if (!literal) return { ...document, values, ranges };
	const text = literalText(value, document.source.slice(literal.from, literal.to));
	return withText({ ...document, ranges }, literal, text);
}

/** The document with another number at a place of a value, in row-major order. */
export function withNumberAt(
	document: Document,
	held: Holding,
	index: number,
	number: number
): Document | undefined {
	const value = withEntry(held.value, index, number);
	const { literal } = held;
	const old = literal && document.source.slice(literal.from, literal.to);
	const text = old === undefined ? old : withNumber(old, index, countOf(value), number);
	if (!literal || text === undefined) return withValue(document, held, value);
	const ranges = { ...document.ranges, [held.name]: roomy(held.range, number) };
	return withText({ ...document, ranges }, literal, text);
}

/** Whether giving `value` would change anything. */
export function differs(held: Value, value: Value): boolean {
	const shape = shapeOf(value);
	if (held === value) return false;
	if (!sameShape(shapeOf(held), shape)) return true;
	for (let at = countOf(value) - 1; at >= 0; at--)
		if (entryOf(held, at) !== entryOf(value, at)) return true;
	return false;
}

function withText(document: Document, { from, to }: Span, text: string): Document | undefined {
	const { source } = document;
	const next = source.slice(0, from) + text + source.slice(to);
	return next.length > LIMITS.characters ? undefined : { ...document, source: next };
}
