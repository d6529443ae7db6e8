/** How one entry of a product is made, written out: 1 × 3 + 2 × (−2) = −1. */
import type { Phase } from '$graph/steps.ts';
import { format } from './format.ts';
import type { Cross } from './product.ts';

export interface SumPart {
	readonly text: string;
	readonly kind: Phase | 'sign' | 'total';
}

/** The line of text it is, in lines of at most `room` characters; a long sum is folded in its middle. */
export function entrySum(
	cross: Cross,
	row: number,
	column: number,
	{ room, lines }: { readonly room: number; readonly lines: number }
): readonly (readonly SumPart[])[] {
	const { left, right, result } = cross;
	const total: readonly SumPart[] = [
		{ text: '= ', kind: 'sign' },
		{ text: format(result.at(row, column)), kind: 'total' }
	];
	const count = left.columns;
	const term = (inner: number): readonly SumPart[] => [
		...(inner === 0 ? [] : [{ text: '+ ', kind: 'sign' } as const]),
		{ text: bracketed(left.at(row, inner), inner > 0), kind: left.phase },
		{ text: ' × ', kind: 'sign' },
		{ text: bracketed(right.at(inner, column), true), kind: right.phase }
	];
	const first = Math.min(count, 2 * lines * room);
	for (let kept = first; kept > 0; kept--) {
		const folded = kept < count;
		const units = [
			...Array.from({ length: folded ? kept - 1 : kept }, (_, inner) => term(inner)),
			...(folded ? [DOTS, ...(kept > 1 ? [term(count - 1)] : [])] : []),
			total
		];
		const written = wrapped(units, room);
		if (written.length <= lines || kept === 1) return written;
	}
	return [total];
}

const DOTS: readonly SumPart[] = [{ text: '+ …', kind: 'sign' }];

/** A negative number behind a sign stands in brackets. */
const bracketed = (x: number, behind: boolean): string =>
	behind && x < 0 ? `(${format(x)})` : format(x);

/** Never breaks within a term. */
function wrapped(units: readonly (readonly SumPart[])[], room: number): SumPart[][] {
	const lines: SumPart[][] = [];
	for (const unit of units) {
		const line = lines.at(-1);
		if (line && lengthOf(line) + 1 + lengthOf(unit) <= room) line.push(BLANK, ...unit);
		else lines.push([...unit]);
	}
	return lines;
}

const BLANK: SumPart = { text: ' ', kind: 'sign' };

const lengthOf = (parts: readonly SumPart[]): number =>
	parts.reduce((sum, { text }) => sum + text.length, 0);
