import type { Fix } from '../diagnostic.ts';
import { operations } from '../ops/index.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import type { ApplySyntax } from '../syntax.ts';
import { broadcast, type Shape } from '../tensor.ts';
import type { Shaped } from './fitting.ts';
import { quote } from './quote.ts';
import { replace } from './report.ts';

/** What to write instead of a matrix product that does not fit: a factor transposed, or a product entry by entry. */
export function productFix(
	{ args, head }: ApplySyntax,
	operands: readonly Shaped[],
	source: string
): Fix | undefined {
	const [left, right] = args;
	const [a, b] = operands.map(({ shape }) => shape);
	if (left === undefined || right === undefined || a === undefined || b === undefined)
		return undefined;
	const sign = source.slice(head.from, head.to);
	if (sign !== '*' && sign !== '@') return undefined;
	const told = ({ span }: typeof left): string => source.slice(span.from, span.to);
	const primed = (part: typeof left): string =>
		part.kind === 'name' ? `${told(part)}'` : `(${told(part)})'`;
	const write = (part: typeof left): Fix => ({
		title: `Write ${quote(primed(part))}`,
		edits: [replace(part.span, primed(part))]
	});
	if (a.length === 0 || b.length === 0 || isEntrywise(a, b))
		return {
			title: `Write ${quote(a.length === 0 || b.length === 0 ? '*' : '.*')}`,
			edits: [replace(head, a.length === 0 || b.length === 0 ? '*' : '.*')]
		};
	if (fits(a.toReversed(), b)) return write(left);
	return fits(a, b.toReversed()) ? write(right) : undefined;
}

const fits = (a: Shape, b: Shape): boolean =>
	!('misfit' in operations.matmul.shape([a, b], NO_OPTIONS));

/** Two of the same shape, which no product of matrices takes unless they are square, are surely meant entry by entry. */
const isEntrywise = (a: Shape, b: Shape): boolean =>
	broadcast(a, b) !== undefined && !fits(a.toReversed(), b) && !fits(a, b.toReversed());
