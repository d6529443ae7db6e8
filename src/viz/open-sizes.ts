/** How large the open card of a tensor is: by its shape and the products it takes part in, never by numbers. */
import type { Graph, GraphNode } from '$graph/graph.ts';
import { sizeOf, type Shape } from '$graph/tensor.ts';
import { MONO_ADVANCE, type Direction } from './metrics.ts';
import { backExtents, extentsOf, usesAsFactor, type Extents } from './product.ts';
import { stripText } from './strip-text.ts';
import { sansWidth } from './text-width.ts';

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
	/** Height of the strip that tells the slice and the page, with its buttons; 0 where there is only one. */
	readonly strip: number;
	/** How many lines say how an entry is made. */
	readonly lines: number;
}

export const HEADER = 44;
/** Free around the tables, and the column of their labels. */
export const PAD = 16;
export const LABELS = 48;
/** Above numbered columns, between the two parts of a cross, and between two tables. */
export const NUMBERS = 16;
export const CROSSING = 8;
export const BETWEEN = 20;
/** The lines that say how an entry is made: two of a product, where its place is seen, and one more for the place. */
export const SUM = { line: 18, lines: 2, above: 12 };
/** Tells which slice and page is shown, and has the buttons that turn them. */
export const STRIP = { height: 28, button: 28 };

const LEAST = 272;
/** No less than `undef.` and `−1e300` take. */
const COLUMN = { least: 52, most: 68 };
const MOST = { right: 8, down: 5 };
/** Rows of a table that stands alone, of one with a product under it, and of a product. */
const ROWS = { alone: 8, beside: 6, product: 8 };
/** Up to so many rows in all have room to breathe. */
const FEW = 6;
const ROW = { few: 30, many: 24 };

/** Rows, inner lines and columns that are shown at a time. */
type Window = Pick<Extents, 'rows' | 'inner' | 'columns'>;

/** What of a product is shown at a time. */
export function windowOf({ rows, inner, columns }: Window, most: number): Window {
	const half = Math.floor(most / 2);
	const shownInner = Math.min(inner, Math.max(half, Math.min(most - columns, ROWS.product - rows)));
	return {
		inner: shownInner,
		columns: Math.min(columns, most - shownInner),
		rows: Math.min(rows, ROWS.product - shownInner)
	};
}

export const isCut = (shown: Window, whole: Window): boolean =>
	shown.rows < whole.rows || shown.columns < whole.columns || shown.inner < whole.inner;

/** Whether the rows and columns of a plain table have numbers: where there are more of them, and where slices end. */
export const isNumbered = ({ length }: Shape, cut: boolean): boolean => cut || length > 2;

export function openSizes(graph: Graph, node: GraphNode, direction: Direction): OpenSizes {
	const most = MOST[direction];
	const made = extentsOf(graph, node.id);
	const uses = usesOf(graph, node);
	const products = [...(made ? [made] : []), ...uses.flatMap((use) => [use.forward, use.backward])];
	const { table, cut } = tableOf(node.shape, products.length > 0, most);
	const widest = Math.max(table.columns, ...products.map((each) => columnsOf(each, most)));
	const told = products.map((each) => longest(each, most));
	const turned = cut || told.some((text) => text !== '');
	const least = Math.max(LEAST, ...told.map(stripWidth));
	const width = Math.max(least, 2 * PAD + LABELS + COLUMN.least * widest);
	const column = Math.min(COLUMN.most, Math.floor((width - 2 * PAD - LABELS) / widest));
	const size = column < 56 ? 12 : 13;
	const plain = { rows: table.rows, extra: isNumbered(node.shape, cut) ? NUMBERS : 0 };
	const several = graph.edges.filter(({ from }) => from === node.id).length > 1;
	const shown = states(plain, made, uses, several, most);
	const tallest = Math.max(...shown.map(({ rows }) => rows));
	const row = tallest <= FEW ? ROW.few : ROW.many;
	const content = Math.max(...shown.map((part) => part.rows * row + part.extra));
	const [strip, lines] = [turned ? STRIP.height : 0, SUM.lines + (isSeen(graph, node) ? 0 : 1)];
	const height = HEADER + 2 * PAD + content + strip + SUM.above + lines * SUM.line;
	const characters = Math.floor((column - 8) / (MONO_ADVANCE * size));
	return { width, height, row, column, size, characters, table, most, strip, lines };
}

interface Use {
	readonly forward: Extents;
	readonly backward: Extents;
}

function usesOf(graph: Graph, { id }: GraphNode): readonly Use[] {
	return usesAsFactor(graph, id).flatMap((edge) => {
		const [forward, backward] = [extentsOf(graph, edge.to), backExtents(graph, edge)];
		return forward && backward ? [{ forward, backward }] : [];
	});
}

/** Rows and columns of a plain table, whole slices of it where there is room. */
function tableOf(shape: Shape, beside: boolean, most: number) {
	const [columns = 1, slice = 1] = shape.toReversed();
	const rows = sizeOf(shape) / columns;
	const limit = beside ? ROWS.beside : ROWS.alone;
	const whole = slice <= limit ? limit - (limit % slice) : limit;
	const table = { rows: Math.min(rows, whole), columns: Math.min(columns, most) };
	return { table, cut: table.rows < rows || table.columns < columns };
}

/** What its strip says at most. */
function longest(whole: Extents, most: number): string {
	const shown = windowOf(whole, most);
	const count = Math.ceil(whole.rows / shown.rows) * Math.ceil(whole.columns / shown.columns);
	return stripText(whole, sizeOf(whole.stack) - 1, { index: count - 1, count });
}

const stripWidth = (text: string): number => 2 * PAD + 2 * STRIP.button + sansWidth(text, 12);

/** Whether all there is to be said of an entry is a product, whose row and column are lit. */
const isSeen = (graph: Graph, { id, kind }: GraphNode): boolean =>
	(kind !== 'operation' || extentsOf(graph, id) !== null) &&
	graph.edges.every(({ from, to }) => from !== id || extentsOf(graph, to) !== null);

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
	uses: readonly Use[],
	several: boolean,
	most: number
): readonly Part[] {
	const value = made ? crossPart(made, most) : plain;
	return [
		sum(value, plain),
		...uses.flatMap((use) => [
			sum(plain, crossPart(use.forward, most)),
			sum(plain, crossPart(use.backward, most), ...(several ? [plain] : []))
		])
	];
}
