/** How large the open card of a tensor is: by its shape and the products it takes part in, never by numbers. */
import type { Graph, GraphNode } from '$graph/graph.ts';
import { sizeOf } from '$graph/tensor.ts';
import { MONO_ADVANCE, type Direction } from './metrics.ts';
import { backExtents, extentsOf, usesAsFactor, type Extents } from './product.ts';

export interface OpenSizes {
	readonly width: number;
	readonly height: number;
	/** Of a row and a column of numbers. */
	readonly row: number;
	readonly column: number;
	/** Size of the numbers, and how many characters each may take. */
	readonly size: number;
	readonly characters: number;
	/** Rows and columns that a plain table shows at a time. */
	readonly table: { readonly rows: number; readonly columns: number };
	/** Columns that are shown side by side at most. */
	readonly most: number;
}

export const HEADER = 44;
/** Free around the tables, and the column of their labels. */
export const PAD = 16;
export const LABELS = 48;
/** Above numbered columns, between the two parts of a cross, and between two tables. */
export const NUMBERS = 16;
export const CROSSING = 8;
export const BETWEEN = 20;
/** The lines that say how an entry is made. */
export const SUM = { line: 18, lines: 2, above: 12 };

const LEAST = 272;
const COLUMN = { least: 48, most: 68 };
const MOST = { right: 8, down: 5 };
/** Rows of a table that stands alone, of one with a product under it, and of a product. */
const ROWS = { alone: 8, beside: 6, product: 8 };
/** Up to so many rows in all have room to breathe. */
const FEW = 6;
const ROW = { few: 30, many: 24 };

/** What of a product is shown at a time. */
export function windowOf({ rows, inner, columns }: Extents, most: number): Extents {
	const half = Math.floor(most / 2);
	const shownInner = Math.min(inner, Math.max(half, Math.min(most - columns, ROWS.product - rows)));
	return {
		inner: shownInner,
		columns: Math.min(columns, most - shownInner),
		rows: Math.min(rows, ROWS.product - shownInner)
	};
}

export const isCut = (shown: Extents, whole: Extents): boolean =>
	shown.rows < whole.rows || shown.columns < whole.columns || shown.inner < whole.inner;

export function openSizes(graph: Graph, node: GraphNode, direction: Direction): OpenSizes {
	const most = MOST[direction];
	const made = extentsOf(graph, node.id);
	const uses = usesAsFactor(graph, node.id).flatMap(({ to, slot }) => {
		const extents = extentsOf(graph, to);
		return extents ? [{ forward: extents, backward: backExtents(extents, slot) }] : [];
	});
	const products = [...(made ? [made] : []), ...uses.flatMap((use) => [use.forward, use.backward])];
	const columns = node.shape.at(-1) ?? 1;
	const rows = Math.round(sizeOf(node.shape) / columns);
	const limit = products.length > 0 ? ROWS.beside : ROWS.alone;
	const table = { rows: Math.min(rows, limit), columns: Math.min(columns, most) };
	const widest = Math.max(table.columns, ...products.map((each) => columnsOf(each, most)));
	const width = Math.max(LEAST, 2 * PAD + LABELS + COLUMN.least * widest);
	const column = Math.min(COLUMN.most, Math.floor((width - 2 * PAD - LABELS) / widest));
	const size = column < 56 ? 12 : 13;
	const numbered = table.rows < rows || table.columns < columns;
	const plain = { rows: table.rows, extra: numbered ? NUMBERS : 0 };
	const shown = states(plain, made, uses, most);
	const tallest = Math.max(...shown.map(({ rows }) => rows));
	const row = tallest <= FEW ? ROW.few : ROW.many;
	const content = Math.max(...shown.map((part) => part.rows * row + part.extra));
	const height = HEADER + 2 * PAD + content + SUM.above + SUM.lines * SUM.line;
	const characters = Math.floor((column - 8) / (MONO_ADVANCE * size));
	return { width, height, row, column, size, characters, table, most };
}

const columnsOf = (extents: Extents, most: number): number => {
	const { inner, columns } = windowOf(extents, most);
	return inner + columns;
};

/** Rows of numbers, and px of what is between them. */
interface Part {
	readonly rows: number;
	readonly extra: number;
}

const sum = (...parts: readonly Part[]): Part => ({
	rows: parts.reduce((rows, part) => rows + part.rows, 0),
	extra: parts.reduce((extra, part) => extra + part.extra, BETWEEN * (parts.length - 1))
});

function crossPart(whole: Extents, most: number): Part {
	const shown = windowOf(whole, most);
	const extra = isCut(shown, whole) ? 2 * NUMBERS : CROSSING;
	return { rows: shown.inner + shown.rows, extra };
}

/** Everything the card may have to show at one time. */
function states(
	plain: Part,
	made: Extents | null,
	uses: readonly { readonly forward: Extents; readonly backward: Extents }[],
	most: number
): readonly Part[] {
	const value = made ? crossPart(made, most) : plain;
	const several = uses.length > 1 ? [plain] : [];
	return [
		sum(value, plain),
		...uses.flatMap((use) => [
			sum(plain, crossPart(use.forward, most)),
			sum(plain, crossPart(use.backward, most), ...several)
		])
	];
}
