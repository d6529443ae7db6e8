/** Which cells of a large grid are drawn: those in sight, and the active one, which must not lose the focus. */

/** Of a cell, and of the headers before the first one, in px. */
export const CELL = { width: 76, height: 44 } as const;
export const HEAD = { width: 44, height: 24 } as const;

/** Cells beyond each end, so that scrolling shows no gaps. */
const BEYOND = 2;

/** Places along one axis: `start` px are scrolled away, `length` px are in sight. */
export function windowed(
	count: number,
	cell: number,
	start: number,
	length: number,
	active: number
): readonly number[] {
	const from = Math.max(0, Math.floor(start / cell) - BEYOND);
	const to = Math.min(count, Math.ceil((start + length) / cell) + BEYOND);
	const seen = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
	if (active >= count || (active >= from && active < to)) return seen;
	return active < from ? [active, ...seen] : [...seen, active];
}

/** How far to scroll so that a cell is whole in sight: not at all when it is, else as little as possible. */
export function scrolledTo(place: number, cell: number, start: number, length: number): number {
	const from = place * cell;
	if (from < start) return from;
	return from + cell > start + length ? from + cell - length : start;
}

/** The whole grid, headers included, without the last lines: the frame around it has its own. */
export const gridSize = ({
	rows,
	columns
}: {
	readonly rows: number;
	readonly columns: number;
}): [width: number, height: number] => [
	HEAD.width + columns * CELL.width - 1,
	HEAD.height + rows * CELL.height - 1
];

/** Where a header, a row, or a cell within its row stands. */
export function placeOf(
	row: number,
	column: number,
	what: 'head' | 'row' | 'cell'
): [x: number, y: number] {
	if (what === 'row') return [0, HEAD.height + row * CELL.height];
	return [HEAD.width + column * CELL.width, 0];
}
