import type { Diagnostic } from '../diagnostic.ts';
import type { ApplySyntax } from '../syntax.ts';
import type { Shaped } from './fitting.ts';
import { quote } from './quote.ts';
import { info, replace } from './report.ts';

/** `x*x'` of a list, a matrix in formulas with columns: a list has one axis, so it is the same as `x*x`. */
export function listProduct(
	{ args, span, head }: ApplySyntax,
	[left, right]: readonly Shaped[],
	source: string
): Diagnostic | undefined {
	const [first, second] = args;
	const isTransposed = second?.kind === 'apply' && second.op === 'transpose';
	if (first === undefined || !isTransposed || head.from === head.to) return undefined;
	if (left?.shape.length !== 1 || right?.shape.length !== 1) return undefined;
	const [inner] = second.args;
	// A list that is transposed on both sides is one that transposes nothing by habit.
	if (inner === undefined || (first.kind === 'apply' && first.op === 'transpose')) return undefined;
	const [a, b] = [first, inner].map((part) => source.slice(part.span.from, part.span.to));
	const outer = `outer(${a}, ${b})`;
	return info(
		span,
		`A list has one axis, and \`'\` changes nothing: this is the dot product. For the matrix of all products write ${quote(outer)}.`,
		{ title: `Write ${quote(outer)}`, edits: [replace(span, outer)] }
	);
}
