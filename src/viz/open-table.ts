/** Where the numbers of an open card stand: tables, and products as crosses. */
import type { Cross } from './cross.ts';
import type { MatrixView } from './matrix-view.ts';
import type { Shape } from '$graph/tensor.ts';
import type { Section } from './open-content.ts';
import {
	CROSSING,
	isCut,
	isNumbered,
	LABELS,
	NUMBERS,
	PAD,
	windowOf,
	type OpenSizes
} from './open-sizes.ts';
import type { Extents } from './product.ts';

/** Free for the names of the rows that a line where a slice ends goes under. */
const BESIDE = 36;

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
	/** Rows of a slice, and rows and columns of a page. */
	readonly page: { readonly slice: number; readonly rows: number; readonly columns: number };
	/** Between left factor and result, and where a slice ends. */
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
	const { view, opacity, shape } = section;
	const { rows, columns } = sizes.table;
	const numbered = isNumbered(shape, rows < view.rows || columns < view.columns);
	const start = top + (numbered ? NUMBERS : 0);
	const from = pageOf(lit, rows, columns);
	const result: Part = {
		view,
		from,
		rows: Math.min(rows, view.rows - from.row),
		columns: Math.min(columns, view.columns - from.column),
		left: sizes.width - PAD - columns * sizes.column,
		top: start,
		opacity,
		counted: { rows: numbered, columns: numbered },
		label: labelAt(numbered ? top : start, numbered ? NUMBERS : sizes.row, LABELS)
	};
	const bottom = start + rows * sizes.row;
	const page = { slice: view.rows, rows, columns };
	return {
		section,
		result,
		factors: [],
		page,
		rule: endsOf(result, shape, sizes),
		dots: [],
		top,
		bottom
	};
}

/** A line under the last row of each slice of a tensor of rank 3 or 4. */
function endsOf({ from, rows, left, top }: Part, shape: Shape, { row, width }: OpenSizes): string {
	const slice = shape.length > 2 ? (shape.at(-2) ?? 1) : Infinity;
	return Array.from({ length: rows }, (_, i) => i)
		.filter((i) => i > 0 && (from.row + i) % slice === 0)
		.map((i) => `M${left - BESIDE},${top + i * row}H${width - PAD}`)
		.join('');
}

/** Left factor in the row, right factor in the column, result where they cross. */
function placedCross(
	section: Section,
	cross: Cross,
	sizes: OpenSizes,
	top: number,
	lit: At | null
): Placed {
	const whole = cross.extents;
	const shown = windowOf(whole, sizes.most);
	const cut = isCut(shown, whole);
	const slice = Math.floor((lit?.row ?? 0) / whole.rows);
	const first = slice * whole.rows;
	const page = pageOf(lit && { ...lit, row: lit.row - first }, shown.rows, shown.columns);
	const from = { ...page, row: first + page.row };
	const edge = sizes.width - PAD - shown.columns * sizes.column;
	const upper = top + (cut ? NUMBERS : 0);
	const lower = upper + shown.inner * sizes.row + (cut ? NUMBERS : CROSSING);
	const bottom = lower + shown.rows * sizes.row;
	const columns = Math.min(shown.columns, whole.columns - page.column);
	const rows = Math.min(shown.rows, whole.rows - page.row);
	const result: Part = {
		...{ view: cross.result, from, rows, columns, left: edge, top: lower },
		...{ opacity: section.opacity, counted: { rows: false, columns: false }, label: null }
	};
	return {
		section,
		result,
		factors: factorsOf(cross, result, {
			...{ inner: shown.inner, first: slice * whole.inner, upper, cut, sizes },
			opacity: section.factors
		}),
		page: { slice: whole.rows, rows: shown.rows, columns: shown.columns },
		rule: `M${edge + 0.5},${upper}V${bottom}${seamsOf(whole.part, shown, result, upper, sizes)}`,
		dots: shown.inner < whole.inner ? dotsAt(edge, lower, sizes, columns) : [],
		top,
		bottom
	};
}

interface Around {
	/** How many lines of the factors are shown, and the first of them in the right one. */
	readonly inner: number;
	readonly first: number;
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
	{ inner, first, upper, cut, sizes, opacity }: Around
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
			from: { row: first, column: result.from.column },
			rows: inner,
			top: upper,
			opacity,
			counted: { rows: false, columns: cut },
			label: labelAt(upper - above, high, LABELS + wide)
		}
	];
}

/** Where the slices meet that are added up: across the left factor and across the right one. */
function seamsOf(
	part: number,
	{ inner, rows, columns }: Pick<Extents, 'inner' | 'rows' | 'columns'>,
	{ left, top }: Part,
	upper: number,
	{ row, column }: OpenSizes
): string {
	const seams = Array.from({ length: Math.ceil(inner / part) - 1 }, (_, i) => (i + 1) * part);
	return seams
		.map((line) => {
			const [x, y] = [left - (inner - line) * column + 0.5, upper + line * row];
			return `M${x},${top}v${rows * row}M${left},${y}h${columns * column}`;
		})
		.join('');
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
