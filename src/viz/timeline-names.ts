/** The names under the cells of the timeline: none runs into its neighbours. */
import { label, type Label } from '$graph/label.ts';
import { nameWidth, sansWidth, shortened } from './text-width.ts';

export interface CellName extends Label {
	/** Middle. */
	readonly x: number;
	/** `in` and `start` are words, not names. */
	readonly word: boolean;
}

export interface Named {
	/** Left end and width of the cell. */
	readonly x: number;
	readonly width: number;
	/** Those of the current and the hovered cell come first, and are told whole. */
	readonly rank: 'current' | 'hovered' | 'usual';
	readonly name: string;
	readonly word: boolean;
}

const SIZE = { name: 15, word: 12 };
/** Between two names. */
const APART = 6;
/** Px by which the first of a phase may stand left of its place. */
const ASIDE = [0, 2, 4, 6, 8, 10];
/** What the current name takes at most. */
const WHOLE = 160;
/** An ellipsis after less than this many letters tells nothing. */
const LETTERS = 2;

/** A name, or null where there is no room, for every cell. */
export function cellNames(
	cells: readonly Named[],
	total: number,
	gap: number
): (CellName | null)[] {
	const names = new Map<Named, CellName>();
	const clear = (name: CellName): boolean => {
		const [from, to] = spanOf(name);
		return [...names.values()].map(spanOf).every(([start, end]) => from >= end || to <= start);
	};
	const words = cells.filter(({ rank, word }) => rank === 'usual' && word);
	for (const rank of ['current', 'hovered', 'usual'] as const) {
		const found = cells
			.filter((cell) => cell.rank === rank && !words.includes(cell))
			.map((cell) => [cell, fitting(cell, total, gap)] as const)
			.filter((pair): pair is readonly [Named, CellName] => pair[1] !== null && clear(pair[1]));
		for (const [cell, name] of found) names.set(cell, name);
	}
	const begins = words.map((cell) => [cell, beginning(cell, total, gap, clear)] as const);
	// of the two phases both beginnings are told, or none
	if (begins.every(([, name]) => name))
		for (const [cell, name] of begins) if (name) names.set(cell, name);
	return cells.map((cell) => names.get(cell) ?? null);
}

/** The first of a phase may reach over its cell, and into the gap before it. */
function beginning(
	cell: Named,
	total: number,
	gap: number,
	clear: (name: CellName) => boolean
): CellName | null {
	if (gap < 0) return null;
	const whole = fitting({ ...cell, rank: 'hovered' }, total, gap);
	if (!whole) return null;
	const places = ASIDE.map((aside) => ({ ...whole, x: whole.x - aside }));
	return places.find((name) => spanOf(name)[0] + APART / 2 >= 0 && clear(name)) ?? null;
}

/** In the middle of its cell, as far as the track reaches. */
function fitting(cell: Named, total: number, gap: number): CellName | null {
	const usual = cell.rank === 'usual';
	const room = usual ? cell.width + gap - APART : WHOLE;
	const text: Label = cell.word
		? { base: cell.name, subscript: '', upright: true }
		: shortened(label(cell.name), SIZE.name, room);
	const width = widthOf({ ...text, word: cell.word });
	if (width > room || (text.base.endsWith('…') && text.base.length <= LETTERS)) return null;
	const middle = cell.x + cell.width / 2;
	const x = usual ? middle : Math.max(width / 2, Math.min(total - width / 2, middle));
	return { ...text, word: cell.word, x };
}

const widthOf = (name: Label & { readonly word: boolean }): number =>
	name.word ? sansWidth(name.base, SIZE.word) : nameWidth(name, SIZE.name);

const spanOf = (name: CellName): readonly [number, number] => [
	name.x - (widthOf(name) + APART) / 2,
	name.x + (widthOf(name) + APART) / 2
];
