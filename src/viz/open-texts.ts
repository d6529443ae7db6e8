/** Numbers, counts and labels of a placed table. */
import { placeOf } from '$graph/explain/tensors/entry.ts';
import { formatCard } from './format.ts';
import type { Frame } from './frame.ts';
import type { Section } from './open-content.ts';
import type { LabelMark, TextMark } from './open-marks.ts';
import { PAD, type OpenSizes } from './open-sizes.ts';
import type { At, Part, Placed } from './open-table.ts';
import { nameWidth, shortened } from './text-width.ts';

/** Free between a number and the right end of its column. */
const END = 6;
const COUNT_SIZE = 11;
const LABEL = { size: 15, words: 12, least: 11 };

export function textsOf(
	{ section, result, factors, dots }: Placed,
	sizes: OpenSizes,
	lit: At | null
): readonly TextMark[] {
	return [
		...[...factors, result].flatMap((part) => [
			...numbers(part, sizes, part === result ? lit : null),
			...counts(part, sizes, section)
		]),
		...dots.map((at) => ({ ...words('…', at.x, at.y), anchor: 'middle' as const }))
	];
}

export const words = (text: string, x: number, y: number, size = 12): TextMark => ({
	text,
	x,
	y,
	anchor: 'start',
	kind: 'words',
	size,
	opacity: 1,
	strong: false
});

/** Nothing is written before it is known. */
function numbers(
	part: Part,
	{ row, column, size, characters }: OpenSizes,
	lit: At | null
): TextMark[] {
	if (part.opacity === 0) return [];
	return Array.from({ length: part.rows * part.columns }, (_, index): TextMark => {
		const [i, j] = [Math.floor(index / part.columns), index % part.columns];
		const at = { row: part.from.row + i, column: part.from.column + j };
		return {
			text: formatCard(part.view.at(at.row, at.column), characters),
			x: part.left + (j + 1) * column - END,
			y: part.top + i * row + row / 2 + 0.35 * size,
			anchor: 'end',
			kind: part.view.phase,
			size,
			opacity: part.opacity,
			strong: lit?.row === at.row && lit.column === at.column
		};
	});
}

/** Which rows and columns of a large matrix these are. */
function counts(
	{ counted, from, rows, columns, left, top }: Part,
	sizes: OpenSizes,
	section: Section
): TextMark[] {
	const count = (text: string, x: number, y: number): TextMark => ({
		...words(text, x, y, COUNT_SIZE),
		anchor: 'end',
		kind: 'count'
	});
	const above = Array.from({ length: counted.columns ? columns : 0 }, (_, j) =>
		count(`${from.column + j + 1}`, left + (j + 1) * sizes.column - END, top - 4)
	);
	const beside = Array.from({ length: counted.rows ? rows : 0 }, (_, i) =>
		count(rowName(section, from.row + i), left - 2, top + i * sizes.row + sizes.row / 2 + 4)
	);
	return [...above, ...beside];
}

/** Counted from 1, in a product from the first row of its slice; else the places along all axes but the last. */
export function rowName({ cross, shape }: Section, row: number): string {
	if (cross) return `${(row % cross.extents.rows) + 1}`;
	return shape.length < 2 ? '1' : placeOf(shape.slice(0, -1), row).join(',');
}

export function labelsOf(frame: Frame, { result, factors }: Placed): readonly LabelMark[] {
	return [...factors, result].flatMap(({ view: { label }, label: at }): LabelMark[] => {
		if (!at) return [];
		const plain = label.node === null && !label.text.startsWith('∂');
		const size = plain ? LABEL.words : LABEL.size;
		const name = { base: label.text, subscript: label.turned ? 'T' : '', upright: plain };
		const width = nameWidth(name, size);
		const fitted = Math.max(LABEL.least, Math.floor((2 * size * at.room) / width) / 2);
		const used = width > at.room ? fitted : size;
		return [
			{
				text: shortened({ ...name, subscript: '' }, used, at.room - (label.turned ? 8 : 0)).base,
				turned: label.turned,
				x: PAD,
				y: at.y,
				size: used,
				tone: plain ? 'words' : toneOf(frame, label.node)
			}
		];
	});
}

function toneOf({ graph, options }: Frame, id: number | null): LabelMark['tone'] {
	const node = id === null ? undefined : graph.nodes[id];
	return node?.kind === 'input' ? (options.roles?.get(node.name) ?? 'parameter') : 'ink';
}
