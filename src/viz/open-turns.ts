/** The slices and pages of the table that can be pointed at, and the buttons that turn them. */
import { icons } from './icons.ts';
import type { TextMark, TurnMark } from './open-marks.ts';
import { PAD, STRIP, type OpenSizes } from './open-sizes.ts';
import type { At, Placed } from './open-table.ts';
import { words } from './open-texts.ts';
import { stripText } from './strip-text.ts';

export interface Strip {
	readonly texts: readonly TextMark[];
	readonly turns: readonly TurnMark[];
}

/** Always at the same place of its card, whatever is shown above it. */
export function stripOf(
	main: Placed,
	lit: At | null,
	{ strip, width }: OpenSizes,
	top: number
): Strip {
	if (strip === 0) return { texts: [], turns: [] };
	const { index, count, slices } = sheetsOf(main);
	const extents = main.section.cross?.extents ?? { stack: [], summed: [] };
	const pages = count / slices;
	const told = stripText(extents, Math.floor(index / pages), {
		index: index % pages,
		count: pages
	});
	const what = pages > 1 ? 'page' : 'slice';
	const turn = (by: number): TurnMark => ({
		label: `${by > 0 ? 'Next' : 'Previous'} ${what}`,
		place: {
			x: width - PAD - (by > 0 ? 1 : 2) * STRIP.button,
			y: top,
			width: STRIP.button,
			height: STRIP.height
		},
		icon: icons[by > 0 ? 'chevron-right' : 'chevron-left'],
		to: turned(main, lit ?? main.result.from, (index + by + count) % count)
	});
	return {
		texts: [words(told, PAD, top + STRIP.height / 2 + 4)],
		turns: count > 1 && main.result.opacity > 0 ? [turn(-1), turn(1)] : []
	};
}

/** Slice after slice, and in each of them page after page, row by row. */
function sheetsOf({ result: { view, from }, page }: Placed) {
	const [down, across] = [
		Math.ceil(page.slice / page.rows),
		Math.ceil(view.columns / page.columns)
	];
	const slices = view.rows / page.slice;
	const row =
		Math.floor(from.row / page.slice) * down + Math.floor((from.row % page.slice) / page.rows);
	return {
		...{ down, across, slices, count: slices * down * across },
		index: row * across + from.column / page.columns
	};
}

/** The entry that stands on another sheet where this one stands on its own, or the last before it. */
function turned(main: Placed, { row, column }: At, sheet: number): At {
	const { result, page } = main;
	const { down, across } = sheetsOf(main);
	const slice = Math.floor(sheet / (down * across)) * page.slice;
	const first = {
		row: slice + (Math.floor(sheet / across) % down) * page.rows,
		column: (sheet % across) * page.columns
	};
	return {
		row: Math.min(first.row + row - result.from.row, slice + page.slice - 1),
		column: Math.min(first.column + column - result.from.column, result.view.columns - 1)
	};
}
