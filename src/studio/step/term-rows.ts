/** How a line of a backward step among tensors is laid out. */
import type { Format } from '$graph/explain/phrase.ts';
import { tensorProductSign } from '$graph/explain/tensors/signs.ts';
import type { TensorLine, Term } from '$graph/explain/tensors/content.ts';
import { widthOf } from './matrix-shape.ts';

export interface TermRow {
	readonly term: Term;
	/** What stands before it. */
	readonly sign: string;
	/** The same between the shapes. */
	readonly between: string;
}

/** In px: what the panel leaves for terms beside two signs, and one. */
const ROOM = 250;

export function termRows(
	{ factors, sign, result }: TensorLine,
	format: Format
): readonly TermRow[] {
	const equals = sign === '→' ? '→' : sign === '·' ? '=' : resultSign(factors, result, format);
	return [
		...factors.map((term, index) => ({ term, sign: index === 0 ? '' : sign, between: sign })),
		{ term: result, sign: equals, between: '→' }
	];
}

/** Where the product is added up afterwards, its entries are not those of the result. */
const resultSign = (factors: readonly Term[], result: Term, format: Format): string =>
	factors.every(({ data }) => data.length === result.data.length)
		? tensorProductSign(format, factors, result)
		: '→';

/** Whether what stands behind a sign is multiplied: only there a negative number gets parentheses. */
export const isFactor = (sign: string): boolean => sign === '⊙' || sign === '·';

/** The terms stand below one another where they are too wide to stand side by side. */
export const isStacked = ({ factors, result }: TensorLine, format: Format): boolean =>
	[...factors, result].reduce((width, term) => width + Math.max(48, widthOf(term, format)), 0) >
	ROOM;
