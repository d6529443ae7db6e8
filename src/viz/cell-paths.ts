/** A cell map as a few paths: one for each depth, whatever the number of cells. */
import type { Tensor } from '$graph/tensor.ts';
import type { CellGrid } from './cell-grid.ts';
import { px } from './curve.ts';

export interface CellPaths {
	/** Cells by their depth, the share of the phase's colour. */
	readonly fills: readonly { readonly depth: number; readonly d: string }[];
	/** Outlines of cells that hold 0, or no finite number. */
	readonly blank: string;
	/** Short bars of negative entries: on pale cells, and on deep ones. */
	readonly bars: string;
	readonly barsOnDeep: string;
	/** A cross for what is undefined, and a diamond for what is infinite. */
	readonly undefined: string;
	readonly infinite: string;
	/** Width of bars and crosses: thin where cells are small. */
	readonly stroke: number;
}

/** LOOK.md: depth is |entry| ÷ largest, from 12 to 85 %. */
const LEAST = 0.12;
const SPAN = 0.73;
const STEPS = 12;
/** From this share of the largest on a bar is drawn in the colour of the panel. */
const DEEP = 0.6;

/** `most` is the entry of the greatest depth. */
export function cellPaths(tensor: Tensor, grid: CellGrid, most: number): CellPaths {
	const fills = new Map<number, string>();
	const marks = { blank: '', bars: '', barsOnDeep: '', undefined: '', infinite: '' };
	for (const { entry, x, y } of drawnCells(tensor, grid)) {
		const cell = { x, y, width: grid.columns.size, height: grid.rows.size };
		const share = Number.isFinite(entry) ? Math.min(1, Math.abs(entry) / (most || 1)) : 1;
		if (Number.isNaN(entry)) marks.undefined += cross(cell);
		else if (!Number.isFinite(entry)) marks.infinite += diamond(cell);
		if (entry === 0 || !Number.isFinite(entry)) marks.blank += rounded(inset(cell, 0.5));
		else {
			const step = Math.round(share * STEPS);
			fills.set(step, (fills.get(step) ?? '') + rounded(cell));
		}
		if (entry < 0) marks[share > DEEP ? 'barsOnDeep' : 'bars'] += bar(cell);
	}
	const sorted = [...fills].sort(([a], [b]) => a - b);
	return {
		...marks,
		stroke: px(Math.min(1.5, grid.rows.size / 5)),
		fills: sorted.map(([step, d]) => ({ depth: px(LEAST + (SPAN * step) / STEPS), d }))
	};
}

interface Cell {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where several entries share a cell, the largest one stands for them, and before it whatever is not finite. */
function drawnCells({ data }: Tensor, { rows, columns, rowOf, columnOf }: CellGrid) {
	const across = columns.starts.length;
	const entries = new Map<number, number>();
	for (let i = 0; i < data.length; i++) {
		const cell = (rows.cellOf[rowOf(i)] ?? 0) * across + (columns.cellOf[columnOf(i)] ?? 0);
		const entry = data[i] ?? NaN;
		const known = entries.get(cell);
		if (known === undefined || weight(entry) > weight(known)) entries.set(cell, entry);
	}
	return [...entries].map(([cell, entry]) => ({
		entry,
		x: columns.starts[cell % across] ?? 0,
		y: rows.starts[Math.floor(cell / across)] ?? 0
	}));
}

const weight = (entry: number): number => (Number.isNaN(entry) ? Infinity : Math.abs(entry));

const inset = ({ x, y, width, height }: Cell, by: number): Cell => ({
	x: x + by,
	y: y + by,
	width: width - 2 * by,
	height: height - 2 * by
});

/** Corners of 2 px where one can see them. */
function rounded({ x, y, width, height }: Cell): string {
	const [w, h] = [px(width), px(height)];
	if (Math.min(width, height) < 9) return `M${px(x)},${px(y)}h${w}v${h}h${-w}z`;
	const [side, end] = [px(width - 4), px(height - 4)];
	return (
		`M${px(x + 2)},${px(y)}h${side}a2,2 0 0 1 2,2v${end}a2,2 0 0 1 -2,2` +
		`h${-side}a2,2 0 0 1 -2,-2v${-end}a2,2 0 0 1 2,-2z`
	);
}

function bar({ x, y, width, height }: Cell): string {
	const length = Math.min(6, width * 0.6);
	return `M${px(x + (width - length) / 2)},${px(y + height / 2)}h${px(length)}`;
}

function cross({ x, y, width, height }: Cell): string {
	const half = Math.min(3, width * 0.3, height * 0.3);
	const [cx, cy] = [x + width / 2, y + height / 2];
	const long = px(2 * half);
	return (
		`M${px(cx - half)},${px(cy - half)}l${long},${long}` +
		`M${px(cx + half)},${px(cy - half)}l${-long},${long}`
	);
}

function diamond({ x, y, width, height }: Cell): string {
	const half = px(Math.min(5, width * 0.45, height * 0.45));
	return `M${px(x + width / 2 - half)},${px(y + height / 2)}l${half},${-half}l${half},${half}l${-half},${half}z`;
}
