/** Names on and beside cards, shortened to the room there is. */
import type { GraphNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import { formatCard } from './format.ts';
import { label, type Label } from '$graph/label.ts';
import type { Box, Rect } from './layout.ts';
import type { NameMark } from './marks.ts';
import type { Metrics } from './metrics.ts';

const NAME_SIZE = 15;
/** A name longer than this starts at the card's edge instead of standing over the glyph. */
const CENTRED = 26;

/** The name above an operation, or to its right when the data flows down. */
export function nameMark(node: GraphNode, metrics: Metrics, ring: number): NameMark | null {
	if (node.kind !== 'operation') return null;
	const down = metrics.direction === 'down';
	const name = shortened(label(node.label), 11);
	const middle = !down && widthOf(name, NAME_SIZE) <= CENTRED;
	return {
		...name,
		x: down ? metrics.width + 6 + 2 * ring : middle ? metrics.glyph / 2 : 2,
		y: down ? 14 : -9 - 4 * ring,
		size: NAME_SIZE,
		anchor: middle ? 'middle' : 'start'
	};
}

/** What the name of an operation covers, ring or not. */
export function nameRect(node: GraphNode, box: Box, metrics: Metrics): Rect | null {
	const mark = nameMark(node, metrics, 0);
	if (!mark) return null;
	const width = widthOf(mark, NAME_SIZE);
	const left = mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
	return { x: box.x + left, y: box.y + mark.y - 15, width: width + 2, height: 20 };
}

/** What stands in the glyph cell: a symbol, the name of an input, a number. */
export function glyphMark(node: GraphNode, metrics: Metrics): NameMark {
	const leaf = node.kind !== 'operation';
	const text: Label =
		node.kind === 'input'
			? shortened(label(node.name), 5)
			: { base: symbolOf(node), subscript: '', upright: true };
	const room = metrics.glyph - (leaf ? 8 : 5);
	const size = metrics.glyphSize - (node.kind === 'input' ? 1 : 0);
	const width = widthOf(text, size);
	const fitted = width > room ? Math.max(9, Math.floor((size * room) / width)) : size;
	return {
		...text,
		x: metrics.glyph / 2 + (leaf ? 2 : 0),
		y: metrics.height / 2 + Math.round(fitted * 0.3),
		size: fitted,
		anchor: 'middle'
	};
}

const symbolOf = (node: GraphNode): string =>
	node.kind === 'operation'
		? operations[node.op].symbol
		: node.kind === 'constant'
			? formatCard(node.value, 5)
			: '';

function shortened(name: Label, characters: number): Label {
	if (name.base.length <= characters) return name;
	return { ...name, base: `${name.base.slice(0, characters - 1)}…` };
}

/** Close to what the serif face takes, in px. */
const widthOf = ({ base, subscript }: Label, size: number): number =>
	(base.length * 0.55 + subscript.length * 0.36) * size;
