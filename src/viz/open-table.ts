/** Where the numbers of an open card stand: tables, and products as crosses. */
import type { Section } from './open-content.ts';
import { CROSSING, isCut, LABELS, NUMBERS, PAD, windowOf, type OpenSizes } from './open-sizes.ts';
import type { Cross, MatrixView } from './product.ts';

/** An entry. */
export interface At {
	readonly row: number;
	readonly column: number;
}

/** The part of a matrix that is shown. */
export interface Part {
	readonly view: MatrixView;
	readonly from: At;
	readonly rows: number;
	readonly columns: number;
	readonly left: number;
	readonly top: number;
	/** Of its numbers. */
	readonly opacity: number;
	/** Whether its rows and columns are numbered, because there are more of them. */
	readonly counted: { readonly rows: boolean; readonly columns: boolean };
	readonly label: { readonly y: number; readonly room: number } | null;
}

export interface Placed {
	readonly section: Section;
	/** The result of a product, or the table. */
	readonly result: Part;
	readonly factors: readonly Part[];
	/** Line between left factor and result. */
	readonly rule: string;
	/** Three dots where a factor has more than is shown. */
	readonly dots: readonly { readonly x: number; readonly y: number }[];
	readonly top: number;
	readonly bottom: number;
}

export const placed = (section: Section, sizes: OpenSizes, top: number, lit: At | null): Placed =>
	section.cross
		? placedCross(section, section.cross, sizes, top, lit)
		: placedTable(section, sizes, top, lit);

function placedTable(section: Section, sizes: OpenSizes, top: number, lit: At | null): Placed {
	const { view, opacity } = section;
	const { rows, columns } = sizes.table;
	const cut = rows < view.rows || columns < view.columns;
	const start = top + (cut ? NUMBERS : 0);
	const from = pageOf(lit, rows, columns);
	const result: Part = {
		view,
		from,
		rows: Math.min(rows, view.rows - from.row),
		columns: Math.min(columns, view.columns - from.column),
		left: sizes.width - PAD - columns * sizes.column,
		top: start,
		opacity,
		counted: { rows: cut, columns: cut },
		label: labelAt(cut ? top : start, cut ? NUMBERS : sizes.row, LABELS)
	};
	const bottom = start + rows * sizes.row;
	return { section, result, factors: [], rule: '', dots: [], top, bottom };
}

/** Left factor in the row, right factor in the column, result where they cross. */
function placedCross(
	section: Section,
	cross: Cross,
	sizes: OpenSizes,
	top: number,
	lit: At | null
): Placed {
	const whole = { rows: cross.left.rows, inner: cross.left.columns, columns: cross.right.columns };
	const shown = windowOf(whole, sizes.most);
	const cut = isCut(shown, whole);
	const from = pageOf(lit, shown.rows, shown.columns);
	const edge = sizes.width - PAD - shown.columns * sizes.column;
	const upper = top + (cut ? NUMBERS : 0);
	const lower = upper + shown.inner * sizes.row + (cut ? NUMBERS : CROSSING);
	const bottom = lower + shown.rows * sizes.row;
	const columns = Math.min(shown.columns, cross.result.columns - from.column);
	const rows = Math.min(shown.rows, cross.result.rows - from.row);
	const result: Part = {
		...{ view: cross.result, from, rows, columns, left: edge, top: lower },
		...{ opacity: section.opacity, counted: { rows: false, columns: false }, label: null }
	};
	return {
		section,
		result,
		factors: factorsOf(cross, result, {
			...{ inner: shown.inner, upper, cut, sizes },
			opacity: section.factors
		}),
		rule: `M${edge + 0.5},${upper}V${bottom}`,
		dots: shown.inner < whole.inner ? dotsAt(edge, lower, sizes, columns) : [],
		top,
		bottom
	};
}

interface Around {
	/** How many lines of the factors are shown. */
	readonly inner: number;
	/** Top of the right factor. */
	readonly upper: number;
	readonly cut: boolean;
	readonly sizes: OpenSizes;
	readonly opacity: number;
}

/** The left factor beside the result, and the right one above it. */
function factorsOf(
	{ left, right }: Cross,
	result: Part,
	{ inner, upper, cut, sizes, opacity }: Around
): readonly [Part, Part] {
	const wide = inner * sizes.column;
	const [high, above] = cut ? [NUMBERS, NUMBERS] : [sizes.row, 0];
	return [
		{
			...result,
			view: left,
			from: { row: result.from.row, column: 0 },
			columns: inner,
			left: result.left - wide,
			opacity,
			counted: { rows: cut, columns: false },
			label: labelAt(result.top - above, high, cut ? LABELS + wide : LABELS)
		},
		{
			...result,
			view: right,
			from: { row: 0, column: result.from.column },
			rows: inner,
			top: upper,
			opacity,
			counted: { rows: false, columns: cut },
			label: labelAt(upper - above, high, LABELS + wide)
		}
	];
}

const labelAt = (top: number, height: number, room: number) => ({
	y: top + height / 2 + 4.5,
	room
});

/** In the corner between the factors: both go on. */
const dotsAt = (edge: number, lower: number, { column }: OpenSizes, columns: number) => [
	{ x: edge + (columns * column) / 2, y: lower - 4 },
	{ x: edge - 3, y: lower - 4 }
];

/** Whole pages, so that nothing moves under the pointer. */
function pageOf(lit: At | null, rows: number, columns: number): At {
	const { row, column } = lit ?? { row: 0, column: 0 };
	return { row: row - (row % rows), column: column - (column % columns) };
}
