/** Where a key leads in a grid. */

export interface Place {
	readonly row: number;
	readonly column: number;
}

interface Size {
	readonly rows: number;
	readonly columns: number;
}

interface Key {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
}

const PAGE = 8;

/** The place that a key leads to from another one; undefined for a key that leads nowhere. */
export function moved(
	{ row, column }: Place,
	event: Key,
	{ rows, columns }: Size
): Place | undefined {
	const far = event.ctrlKey || event.metaKey;
	const places: Readonly<Record<string, Place>> = {
		ArrowUp: { row: far ? 0 : row - 1, column },
		ArrowDown: { row: far ? rows : row + 1, column },
		ArrowLeft: { row, column: far ? 0 : column - 1 },
		ArrowRight: { row, column: far ? columns : column + 1 },
		Home: { row: far ? 0 : row, column: 0 },
		End: { row: far ? rows : row, column: columns },
		PageUp: { row: row - PAGE, column },
		PageDown: { row: row + PAGE, column }
	};
	const place = Object.hasOwn(places, event.key) ? places[event.key] : undefined;
	return place && within(place, { rows, columns });
}

export const within = ({ row, column }: Place, { rows, columns }: Size): Place => ({
	row: Math.min(Math.max(row, 0), rows - 1),
	column: Math.min(Math.max(column, 0), columns - 1)
});

/** The next place in reading order, or the one before; undefined beyond the ends. */
export function tabbed(
	{ row, column }: Place,
	back: boolean,
	{ rows, columns }: Size
): Place | undefined {
	const at = row * columns + column + (back ? -1 : 1);
	if (at < 0 || at >= rows * columns) return undefined;
	return { row: Math.floor(at / columns), column: at % columns };
}
