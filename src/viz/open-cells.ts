/** The entries of an open card that can be pointed at, and what is lit around the one that is. */
import type { GraphNode } from '$graph/graph.ts';
import { entrySum, type SumPart } from './entry-sum.ts';
import { exactly, format } from './format.ts';
import type { Rect } from './layout.ts';
import { SMALL_ADVANCE } from './metrics.ts';
import type { CellMark } from './open-marks.ts';
import { PAD, SUM, type OpenSizes } from './open-sizes.ts';
import type { At, Placed } from './open-table.ts';
import { rowName } from './open-texts.ts';
import type { Cross } from './product.ts';

export function cellsOf(
	{ section, result }: Placed,
	{ row, column }: OpenSizes,
	lit: At | null,
	{ shape }: GraphNode
): readonly CellMark[] {
	if (result.opacity === 0) return [];
	const current = lit ?? result.from;
	return Array.from({ length: result.rows * result.columns }, (_, index) => {
		const [i, j] = [Math.floor(index / result.columns), index % result.columns];
		const at = { row: result.from.row + i, column: result.from.column + j };
		const isLit = at.row === lit?.row && at.column === lit.column;
		const name = `Row ${rowName(at.row, section.cross ? [] : shape)}, column ${at.column + 1}`;
		const number = format(result.view.at(at.row, at.column));
		return {
			...at,
			place: { x: result.left + j * column, y: result.top + i * row, width: column, height: row },
			label: `${name}: ${isLit && section.cross ? written(section.cross, at) : number}`,
			lit: isLit,
			current: at.row === current.row && at.column === current.column
		};
	});
}

/** Read out for the lit entry. */
const written = (cross: Cross, { row, column }: At): string =>
	entrySum(cross, row, column, { room: 120, lines: 1 })
		.flat()
		.map(({ text }) => text)
		.join('');

/** The row of the left factor and the column of the right one; of a plain table the entry alone, which has a ring. */
export function tintsOf(
	{ result, factors: [left, upper] }: Placed,
	lit: At,
	{ row, column }: OpenSizes
): readonly Rect[] {
	if (!left || !upper || result.opacity === 0) return [];
	const y = result.top + (lit.row - result.from.row) * row;
	const x = result.left + (lit.column - result.from.column) * column;
	return [
		{ x: left.left, y, width: x + column - left.left, height: row },
		{ x, y: upper.top, width: column, height: y + row - upper.top }
	];
}

/** The entry as a sum of products, or its row, its column and all its digits. */
export function sumOf(
	{ section, result }: Placed,
	lit: At,
	{ shape }: GraphNode,
	width: number
): readonly (readonly SumPart[])[] {
	if (result.opacity === 0) return [];
	const room = Math.floor((width - 2 * PAD) / SMALL_ADVANCE);
	if (section.cross)
		return entrySum(section.cross, lit.row, lit.column, { room, lines: SUM.lines });
	const entry = result.view.at(lit.row, lit.column);
	const place = `row ${rowName(lit.row, shape)}, column ${lit.column + 1}:`;
	return [[{ text: place, kind: 'sign' }], [{ text: exactly(entry), kind: 'total' }]];
}
