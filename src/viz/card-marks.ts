/** Cards: what a node is, its value, its gradient, and how far it has come. */
import type { GraphNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import { plainLabel } from '$graph/label.ts';
import { shapeText } from '$graph/tensor.ts';
import { waitsForGradient } from './arrivals.ts';
import { gradientMap, valueMap } from './card-maps.ts';
import { isNumber, type CardMetrics } from './card-metrics.ts';
import { gradientMark, valueMark } from './card-numbers.ts';
import { cardShape } from './card-shape.ts';
import { px } from './curve.ts';
import type { Frame } from './frame.ts';
import type { Box, Rect } from './layout.ts';
import type { CardMark, MapsMark, Status } from './marks.ts';
import type { Metrics } from './metrics.ts';
import { glyphMark, nameMark, shapeMark } from './name-mark.ts';

export function cardMarks(frame: Frame): readonly CardMark[] {
	return frame.graph.nodes.flatMap((node) => {
		const box = frame.layout.boxes[node.id];
		const card = frame.layout.cards[node.id];
		if (!box || !card) return [];
		return [{ ...cardMark(frame, node, box, card), ...shapeOf(card, node.kind !== 'operation') }];
	});
}

function cardMark(
	frame: Frame,
	node: GraphNode,
	box: Box,
	metrics: CardMetrics
): Omit<CardMark, 'outline' | 'cell'> {
	const ring = frame.rings.get(node.id);
	const maps = metrics.grid && mapsOf(frame, node, metrics);
	const value = maps ? null : valueMark(frame, node);
	const gradient = maps ? null : gradientMark(frame, node);
	const told = maps ?? { value, gradient };
	const kind = kindOf(frame, node);
	return {
		node: node.id,
		key: node.key,
		x: box.x,
		y: box.y,
		width: box.width,
		height: box.height,
		rules: rulesOf(metrics, kind),
		kind,
		status: statusOf(told.value, ring?.opacity),
		phase: ring && ring.opacity > 0 ? ring.phase : null,
		ring: px(ring?.opacity ?? 0),
		preview: ring?.preview ?? false,
		glyph: glyphMark(node, metrics),
		name: nameMark(node, metrics, ring?.opacity ?? 0),
		value,
		gradient,
		...(maps && { maps }),
		numbers: numbersAt(metrics),
		dashes: dashesOf(metrics, !told.value, waitsForGradient(frame, node) && !told.gradient),
		focus: focusOf(metrics, node),
		handle: handleOf(metrics),
		hovered: frame.options.hovered === node.id,
		input:
			node.kind === 'input' && value ? { name: node.name, value: frame.run.primal(node.id) } : null,
		label: labelOf(node, told.value, told.gradient)
	};
}

const statusOf = (value: object | null, ring = 0): Status =>
	ring > 0 ? 'active' : value ? 'done' : 'future';

function mapsOf(frame: Frame, node: GraphNode, card: CardMetrics): MapsMark {
	return {
		value: valueMap(frame, node, card),
		gradient: gradientMap(frame, node, card),
		shape: shapeMark(node, card),
		left: card.glyph
	};
}

/** Outlines are the same for all cards of one size. */
const shapes = new WeakMap<CardMetrics, ReturnType<typeof cardShape>[]>();

function shapeOf(card: CardMetrics, leaf: boolean): ReturnType<typeof cardShape> {
	const known = shapes.get(card) ?? [cardShape(card, false), cardShape(card, true)];
	shapes.set(card, known);
	return known[leaf ? 1 : 0] ?? cardShape(card, leaf);
}

function kindOf({ options }: Frame, node: GraphNode): CardMark['kind'] {
	return node.kind === 'input' ? (options.roles?.get(node.name) ?? 'parameter') : node.kind;
}

const numbersAt = ({ width, height, numberSize, direction }: Metrics): CardMark['numbers'] => ({
	x: width - (direction === 'down' ? 7 : 8),
	value: height * 0.25 + 4.5,
	gradient: height * 0.75 + 4.5,
	size: numberSize
});

function dashesOf({ width, height }: Metrics, value: boolean, gradient: boolean): string {
	const dash = (y: number): string => `M${width - 20},${y}h12`;
	return (value ? dash(height * 0.25) : '') + (gradient ? dash(height * 0.75) : '');
}

/** A constant has no row for a gradient, and a leaf no rule beside its tinted cell. */
function rulesOf({ width, height, glyph }: Metrics, kind: CardMark['kind']): string {
	const between = `M${glyph},${height / 2}H${width}`;
	const beside = `M${glyph},0V${height}`;
	return kind === 'operation' || kind === 'constant' ? beside + between : between;
}

function focusOf({ width, height }: Metrics, node: GraphNode): Rect & { radius: number } {
	const radius = node.kind === 'operation' ? 14 : Math.min(34, height / 2 + 7);
	return { x: -7, y: -7, width: width + 14, height: height + 14, radius };
}

const handleOf = ({ width, height, glyph }: Metrics): Rect => ({
	x: glyph,
	y: 0,
	width: width - glyph,
	height: height / 2
});

type Told = { readonly title: string } | null;

function labelOf(node: GraphNode, value: Told, gradient: Told): string {
	const what =
		node.kind === 'operation'
			? `${plainLabel(node.label)}, ${operations[node.op].title}`
			: node.kind === 'input'
				? `${plainLabel(node.name)}, input`
				: 'constant';
	const shape = isNumber(node) ? '' : `, ${shapeText(node.shape)}`;
	const told = value ? `value ${value.title}` : 'not computed yet';
	return `${what}${shape}, ${told}${gradient ? `, gradient ${gradient.title}` : ''}`;
}
