/** Names on and beside cards, shortened to the room there is. */
import { isComputed } from '$graph/computed.ts';
import type { ConstantNode, GraphNode } from '$graph/graph.ts';
import { boxTitle, boxTitleSize } from './box-title.ts';
import { formatCard } from './format.ts';
import { label, type Label } from '$graph/label.ts';
import { shapeText } from '$graph/tensor.ts';
import { isNumber, type CardMetrics } from './card-metrics.ts';
import { glyphText, wordSize } from './glyph-word.ts';
import type { Box, Rect } from './layout.ts';
import type { MapsMark, NameMark } from './marks.ts';
import type { Metrics } from './metrics.ts';
import { nameWidth, shortened } from './text-width.ts';

const NAME_SIZE = 15;
/** A name wider than this starts at the card's edge instead of standing over the glyph. */
const CENTRED = 26;
/** Room of a name: above its card it may reach a little over it, to its right less. */
const ROOM = { right: 124, down: 78 };
/** An input whose name would have to be set smaller than this in its cell has it beside its card. */
const LEAST = { right: 13, down: 11 };

/** How much a glyph stands higher to leave room for the shape, and where that has its baseline below the middle. */
const RAISED = 6;
const BELOW = 18;

const NOTHING: Label = { base: '', subscript: '', upright: true };

/** Whether the name stands beside the card: that of an operation, and a long one of an input. */
export const isNamed = (node: GraphNode, metrics: CardMetrics): boolean =>
	!metrics.table && (isComputed(node) || (node.kind === 'input' && !fitsCell(node.name, metrics)));

/** Names and glyphs depend on the text alone, and are drawn in every frame. */
const names = new WeakMap<GraphNode, Kept<NameMark | null>>();
const glyphs = new WeakMap<GraphNode, Kept<NameMark>>();

interface Kept<Mark> {
	readonly metrics: Metrics;
	readonly mark: Mark;
}

/** Makes the mark of a node once for the sizes of its card. */
function once<Mark, Sizes extends Metrics>(
	kept: WeakMap<GraphNode, Kept<Mark>>,
	make: (node: GraphNode, metrics: Sizes) => Mark
): (node: GraphNode, metrics: Sizes) => Mark {
	return (node, metrics) => {
		const known = kept.get(node);
		if (known?.metrics === metrics) return known.mark;
		const mark = make(node, metrics);
		kept.set(node, { metrics, mark });
		return mark;
	};
}

/** The name above a card, or to its right when the data flows down. */
export const nameMark = (node: GraphNode, metrics: CardMetrics, ring: number): NameMark | null =>
	ring === 0 ? restingName(node, metrics) : nameBy(node, metrics, ring);

const restingName = once<NameMark | null, CardMetrics>(names, (node, metrics) =>
	nameBy(node, metrics, 0)
);

function nameBy(node: GraphNode, metrics: CardMetrics, ring: number): NameMark | null {
	if (node.kind === 'constant' || !isNamed(node, metrics)) return null;
	const down = metrics.direction === 'down';
	const text = node.kind === 'input' ? node.name : node.label;
	const name = shortened(label(text), NAME_SIZE, ROOM[metrics.direction]);
	const middle = !down && nameWidth(name, NAME_SIZE) <= CENTRED;
	return {
		...name,
		x: down ? metrics.width + 6 + 2 * ring : middle ? metrics.glyph / 2 : 2,
		y: down ? 14 : -9 - 4 * ring,
		size: NAME_SIZE,
		anchor: middle ? 'middle' : 'start'
	};
}

/** What the name covers, ring or not. */
export function nameRect(node: GraphNode, box: Box, metrics: CardMetrics): Rect | null {
	const mark = nameMark(node, metrics, 0);
	if (!mark) return null;
	const width = nameWidth(mark, NAME_SIZE);
	const left = mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
	return { x: box.x + left, y: box.y + mark.y - 12, width: width + 2, height: 17 };
}

/** What a name takes to the right of a card. */
export function nameRoom(node: GraphNode, metrics: CardMetrics): number {
	const mark = nameMark(node, metrics, 0);
	return mark ? 8 + nameWidth(mark, NAME_SIZE) : 0;
}

/** What stands in the glyph cell: a symbol, the name of an input, a number; nothing when it is too long. */
export const glyphMark = once<NameMark, Metrics>(glyphs, (node, metrics) => {
	const text = glyphOf(node, metrics);
	const leaf = !isComputed(node);
	const usual = usualSize(node, metrics);
	// The caret is drawn small and high in every face.
	const caret = text.base === '^';
	const size = caret ? usual + 6 : fitted(text, usual, roomOf(metrics, leaf));
	return {
		...text,
		x: metrics.glyph / 2 + (leaf ? 2 : 0),
		y: metrics.height / 2 + Math.round(size * (caret ? 0.5 : 0.3)) - (isNumber(node) ? 0 : RAISED),
		size,
		anchor: 'middle'
	};
});

function usualSize(node: GraphNode, { direction, glyphSize }: Metrics): number {
	if (node.kind === 'box') return boxTitleSize(direction);
	if (node.kind === 'operation') return wordSize(node.op, direction) ?? glyphSize;
	return glyphSize - (node.kind === 'input' ? 1 : 0);
}

/** The shape of a tensor, under its glyph. */
export const shapeMark = (node: GraphNode, { glyph, height }: Metrics): MapsMark['shape'] => ({
	text: shapeText(node.shape),
	x: glyph / 2 + (isComputed(node) ? 0 : 2),
	y: height / 2 + BELOW
});

/** Three px stay free on both sides, and a little more on the round side of a leaf. */
const LEAF = { right: 8, down: 5 };
const roomOf = ({ direction, glyph }: Metrics, leaf: boolean): number =>
	glyph - (leaf ? LEAF[direction] : 6);

/** The size at which a text fits its room, in half px. */
function fitted(text: Label, size: number, room: number): number {
	const width = nameWidth(text, size);
	return width > room ? Math.floor((2 * size * room) / width) / 2 : size;
}

const fitsCell = (name: string, metrics: Metrics): boolean =>
	fitted(label(name), metrics.glyphSize - 1, roomOf(metrics, true)) >= LEAST[metrics.direction];

/** e and π by name, as the number beside them is rounded. */
function constantText(node: ConstantNode): string {
	if (!isNumber(node)) return '[ ]';
	return /^\p{L}$/u.test(node.label) ? node.label : formatCard(node.value, 5);
}

/** A long number stands in its row alone. */
function constantOf(base: string, metrics: Metrics): Label {
	const text = { ...NOTHING, base };
	const size = fitted(text, metrics.glyphSize, roomOf(metrics, true));
	return size >= LEAST[metrics.direction] - 2 ? text : NOTHING;
}

function glyphOf(node: GraphNode, metrics: Metrics): Label {
	switch (node.kind) {
		case 'operation':
			return { ...NOTHING, base: glyphText(node.op) };
		case 'box':
			return boxTitle(node, metrics.direction);
		case 'constant':
			return constantOf(constantText(node), metrics);
		case 'input':
			return fitsCell(node.name, metrics) ? label(node.name) : NOTHING;
		default:
			return node satisfies never;
	}
}
