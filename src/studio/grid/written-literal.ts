/** Finds `W = [1, 2]` in a text that the engine has not read, or not as a whole. */
import type { Span } from '$graph/span.ts';
import { valueOf, type Value } from '$graph/tensor.ts';
import { parseTensor } from './parse-tensor.ts';

export interface WrittenLiteral {
	readonly value: Value;
	readonly span: Span;
}

const ASSIGNED = /(^|[\n;])([^\S\n]*)([\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*)[^\S\n]*=(?!=)[^\S\n]*/gu;

/** Names that the text gives something to: none of them is an input with a number from elsewhere. */
export function assignedNames(source: string): ReadonlySet<string> {
	const names = [...blanked(source).matchAll(ASSIGNED)].map(([, , , name = '']) => name);
	return new Set(names.flatMap((name) => [name, name.normalize('NFKC')]));
}

/** The numbers that the text itself gives to an input, and where they stand. */
export function writtenLiteral(source: string, name: string): WrittenLiteral | undefined {
	const plain = name.normalize('NFKC');
	return writtenLiterals(source).find((each) => each.name.normalize('NFKC') === plain);
}

/** Whether two texts differ in the numbers that they give to inputs, and in nothing else. */
export const sameButLiterals = (one: string, other: string): boolean =>
	one === other || withoutLiterals(one) === withoutLiterals(other);

function withoutLiterals(source: string): string {
	let at = 0;
	const parts = writtenLiterals(source).map(({ span }) => {
		const before = source.slice(at, span.from);
		at = span.to;
		return before;
	});
	return [...parts, source.slice(at)].join('[]');
}

function writtenLiterals(source: string): readonly (WrittenLiteral & { readonly name: string })[] {
	const plain = blanked(source);
	return [...plain.matchAll(ASSIGNED)].flatMap((match) => {
		const from = match.index + match[0].length;
		const to = from + extentOf(plain.slice(from));
		const parsed = parseTensor(plain.slice(from, to));
		return parsed.ok
			? [{ name: match[3] ?? '', value: valueOf(parsed.tensor), span: { from, to } }]
			: [];
	});
}

/** Comments as spaces, so that places stay places. */
const blanked = (source: string): string =>
	source.replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));

/** How far a statement goes: to the end of its line or to a semicolon, outside of brackets. */
function extentOf(text: string): number {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		if (/[[(]/.test(character)) depth++;
		else if (/[\])]/.test(character)) depth--;
		else if (depth <= 0 && /[\n;]/.test(character)) return text.slice(0, at).trimEnd().length;
	}
	return text.trimEnd().length;
}
