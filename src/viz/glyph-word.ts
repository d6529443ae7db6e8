/** Operations whose sign is a word: all at one size, in a cell that is wide enough for it. */
import { operations, type OperationName } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { METRICS, type Direction } from './metrics.ts';
import { nameWidth } from './text-width.ts';

/** Px of a word and around it. */
const WORD = {
	right: { size: 13, around: 10 },
	down: { size: 11, around: 6 }
} as const;

/** The sign on the card. */
export function glyphText(op: OperationName): string {
	const { word, symbol }: Operation = operations[op];
	return word ?? symbol;
}

const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);

/** The size of a word; undefined for a sign, which is as large as there is room. */
export const wordSize = (op: OperationName, direction: Direction): number | undefined =>
	isWord(glyphText(op)) ? WORD[direction].size : undefined;

/** How wide the cell of the glyph is. */
export function wordCell(op: OperationName, direction: Direction): number {
	const { glyph } = METRICS[direction];
	const size = wordSize(op, direction);
	if (size === undefined) return glyph;
	const text = { base: glyphText(op), subscript: '', upright: true };
	return Math.max(glyph, Math.ceil(nameWidth(text, size)) + WORD[direction].around);
}
