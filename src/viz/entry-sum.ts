/** How one entry is made, written out: 1 × 3 + 2 × (−2) = −1. */
import type { Phase } from '$graph/steps.ts';
import type { Cross } from './cross.ts';
import { format } from './format.ts';

export interface SumPart {
	readonly text: string;
	readonly kind: Phase | 'sign' | 'total';
}

/** What is never broken over two lines. */
export type Unit = readonly SumPart[];

/** A sum, a product, a call: what it is made of, and what comes of it. */
export interface Written {
	readonly count: number;
	/** With the sign before it. */
	readonly term: (index: number) => Unit;
	/** In the place of those that are left out. */
	readonly dots: string;
	readonly total: Unit;
}

/** Lines of at most `room` characters. */
export interface Fit {
	readonly room: number;
	readonly lines: number;
}

/** A row of the left factor times a column of the right one. */
export function productTerms({ left, right, result, extents }: Cross, row: number, column: number) {
	const { rows, inner } = extents;
	const first = Math.floor(row / rows) * inner;
	return {
		count: inner,
		term: (line: number): Unit => [
			...(line === 0 ? [] : [{ text: '+ ', kind: 'sign' } as const]),
			{ text: bracketed(left.at(row, line), line > 0), kind: left.phase },
			{ text: ' × ', kind: 'sign' },
			{ text: bracketed(right.at(first + line, column), true), kind: right.phase }
		],
		dots: '+ …',
		total: equals(format(result.at(row, column)))
	};
}

export const equals = (text: string): Unit => [
	{ text: '= ', kind: 'sign' },
	{ text, kind: 'total' }
];

/** What does not fit is left out in its middle. */
export function folded(
	{ count, term, dots, total }: Written,
	{ room, lines }: Fit
): readonly Unit[] {
	for (let kept = Math.min(count, 2 * lines * room); kept > 0; kept--) {
		const left = kept < count;
		const units: Unit[] = [
			...Array.from({ length: left ? kept - 1 : kept }, (_, index) => term(index)),
			...(left ? [[{ text: dots, kind: 'sign' }] as const] : []),
			...(left && kept > 1 ? [term(count - 1)] : []),
			total
		];
		const written = wrapped(units, room);
		if (written.length <= lines || kept === 1) return written;
	}
	return [total];
}

/** A negative number behind a sign stands in brackets. */
export const bracketed = (x: number, behind: boolean): string =>
	behind && x < 0 ? `(${format(x)})` : format(x);

/** Never breaks within a term. */
function wrapped(units: readonly Unit[], room: number): Unit[] {
	const lines: SumPart[][] = [];
	for (const unit of units) {
		const line = lines.at(-1);
		if (line && lengthOf(line) + 1 + lengthOf(unit) <= room) line.push(BLANK, ...unit);
		else lines.push([...unit]);
	}
	return lines;
}

const BLANK: SumPart = { text: ' ', kind: 'sign' };

const lengthOf = (parts: Unit): number => parts.reduce((sum, { text }) => sum + text.length, 0);
