/** The entries of an open card that can be pointed at, and what is lit around the one that is. */
import { placeOf } from '$graph/explain/tensors/entry.ts';
import { sizeOf } from '$graph/tensor.ts';
import type { Unit } from './entry-sum.ts';
import { format } from './format.ts';
import type { Rect } from './layout.ts';
import type { Section } from './open-content.ts';
import type { CellMark } from './open-marks.ts';
import type { OpenSizes } from './open-sizes.ts';
import type { At, Placed } from './open-table.ts';
import { rowName } from './open-texts.ts';

/** `written` is how the lit one is made. */
export function cellsOf(
	{ section, result }: Placed,
	{ row, column }: OpenSizes,
	lit: At | null,
	written: string
): readonly CellMark[] {
	if (result.opacity === 0) return [];
	const current = lit ?? result.from;
	return Array.from({ length: result.rows * result.columns }, (_, index) => {
		const [i, j] = [Math.floor(index / result.columns), index % result.columns];
		const at = { row: result.from.row + i, column: result.from.column + j };
		const isLit = at.row === lit?.row && at.column === lit.column;
		const number = format(result.view.at(at.row, at.column));
		return {
			...at,
			place: { x: result.left + j * column, y: result.top + i * row, width: column, height: row },
			label: `${entryPlace(section, at)}: ${isLit ? written : number}`,
			lit: isLit,
			current: at.row === current.row && at.column === current.column
		};
	});
}

/** “Slice 2, row 1, column 3”, and “Entry 3” of a vector. */
export function entryPlace(section: Section, { row, column }: At): string {
	const { cross, shape } = section;
	if (!cross && shape.length === 1) return `Entry ${column + 1}`;
	const place = `row ${rowName(section, row)}, column ${column + 1}`;
	const { stack = [], rows = 1 } = cross?.extents ?? {};
	const slice = placeOf(stack, Math.floor(row / rows)).join(',');
	return sizeOf(stack) > 1 ? `Slice ${slice}, ${place}` : `R${place.slice(1)}`;
}

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

/** In plain characters. */
export const plainUnits = (units: readonly Unit[]): string =>
	units.map((unit) => unit.map(({ text }) => text).join('')).join(' ');
