/** Where the entries of a tensor stand in its cell map: by the shape alone. */
import { sizeOf, type Shape } from '$graph/tensor.ts';

/** The cells along one direction. */
export interface Track {
	/** Px from the first cell to the end of the last. */
	readonly length: number;
	/** Px of a cell. */
	readonly size: number;
	/** Where each cell begins. */
	readonly starts: readonly number[];
	/** The cell of every line of entries; neighbours share one where they would be too small to be seen. */
	readonly cellOf: Int32Array;
}

export interface CellGrid {
	readonly rows: Track;
	readonly columns: Track;
	/** Row and column of an entry among all lines, blocks side by side. */
	readonly rowOf: (entry: number) => number;
	readonly columnOf: (entry: number) => number;
	/** Most entries of one cell. */
	readonly merged: number;
}

export interface CellSizes {
	/** From one cell to the next where there is room, px. */
	readonly wide: number;
	readonly high: number;
}

/** Below this pitch neighbours are merged. */
const LEAST = 4;
/** Between two blocks, as a share of the pitch. */
const BETWEEN = 0.3;
/** How much longer than wide a cell may become. */
const OBLONG = 2.5;

/** The tensor as blocks of rows and columns: a matrix is one block, a vector one row of it. */
interface Blocks {
	readonly down: number;
	readonly across: number;
	readonly rows: number;
	readonly columns: number;
}

/** A map no larger than `width` × `height`. */
export function cellGrid(shape: Shape, width: number, height: number, full: CellSizes): CellGrid {
	const blocks = blocksOf(shape, width / height);
	const { rows, columns } = blocks;
	const vertical = divided(blocks.down, rows, height);
	const horizontal = divided(blocks.across, columns, width);
	const high = pitchOf(vertical, height, full.high);
	const wide = pitchOf(horizontal, width, full.wide);
	const block = rows * columns;
	return {
		rows: track(vertical, Math.min(high, OBLONG * wide)),
		columns: track(horizontal, Math.min(wide, OBLONG * high)),
		rowOf: (entry) =>
			Math.floor(entry / block / blocks.across) * rows + Math.floor((entry % block) / columns),
		columnOf: (entry) => (Math.floor(entry / block) % blocks.across) * columns + (entry % columns),
		merged: Math.min(sizeOf(shape), vertical.merge * horizontal.merge)
	};
}

/** The matrices of a tensor of rank 3 side by side, as wide as the room; rank 4 is a matrix of them. */
function blocksOf(shape: Shape, wideness: number): Blocks {
	const [columns = 1, rows = 1, across = 1, down = 1] = shape.toReversed();
	if (shape.length !== 3) return { down, across, rows, columns };
	const fitting = Math.round(Math.sqrt((across * rows * wideness) / columns));
	const abreast = Math.min(across, Math.max(1, fitting));
	return { down: Math.ceil(across / abreast), across: abreast, rows, columns };
}

/** How the lines of one direction are shared out over cells. */
interface Division {
	readonly blocks: number;
	/** Cells of a block. */
	readonly cells: number;
	/** Lines of a cell, and of a drawn block. */
	readonly merge: number;
	readonly lines: number;
	readonly count: number;
}

function divided(blocks: number, lines: number, room: number): Division {
	const most = Math.max(1, Math.floor(room / LEAST));
	const count = blocks * lines;
	if (blocks > most) {
		const merge = Math.ceil(blocks / most) * lines;
		return { blocks: Math.ceil(count / merge), cells: 1, merge, lines: merge, count };
	}
	const merge = Math.ceil(lines / Math.max(1, Math.floor(most / blocks)));
	return { blocks, cells: Math.ceil(lines / merge), merge, lines, count };
}

const pitchOf = ({ blocks, cells }: Division, room: number, full: number): number =>
	Math.min(full, room / (blocks * cells + BETWEEN * (blocks - 1)));

function track({ blocks, cells, merge, lines, count }: Division, pitch: number): Track {
	const size = pitch - Math.min(2, Math.max(0.5, pitch / 8));
	const starts = Array.from(
		{ length: blocks * cells },
		(_, cell) => (cell + BETWEEN * Math.floor(cell / cells)) * pitch
	);
	const cellOf = Int32Array.from(
		{ length: count },
		(_, line) => Math.floor(line / lines) * cells + Math.floor((line % lines) / merge)
	);
	return { length: (starts.at(-1) ?? 0) + size, size, starts, cellOf };
}
