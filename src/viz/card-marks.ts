/** Cards: what a node is, its value, its gradient, and how far it has come. */
import { closingAt } from '$graph/boxes/closing-at.ts';
import { isComputed } from '$graph/computed.ts';
import type { ComputedNode, GraphNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import { plainLabel } from '$graph/label.ts';
import { shapeText, type Tensor } from '$graph/tensor.ts';
import { gradientShown, valueShown, waitsForGradient } from './arrivals.ts';
import { gradientMap, valueMap } from './card-maps.ts';
import { isNumber, type CardMetrics } from './card-metrics.ts';
import { gradientMark, valueMark } from './card-numbers.ts';
import { cardShape } from './card-shape.ts';
import { px } from './curve.ts';
import type { Frame } from './frame.ts';
import { underMark, underTold } from './health-marks.ts';
import { illnessOf, toldOf } from './illness.ts';
import type { Box, Rect } from './layout.ts';
import type { CardMark, MapsMark, Status } from './marks.ts';
import type { Metrics } from './metrics.ts';
import { glyphMark, nameMark, shapeMark } from './name-mark.ts';
import { openMark } from './open-card.ts';
import { tensorText } from './tensor-text.ts';

export const cardMarks = (frame: Frame): readonly CardMark[] =>
	frame.graph.nodes.flatMap((node) => cardOf(frame, node) ?? []);

/** One card; undefined where the layout has none. */
export function cardOf(frame: Frame, node: GraphNode): CardMark | undefined {
	const box = frame.layout.boxes[node.id];
	const card = frame.layout.cards[node.id];
	if (!box || !card) return undefined;
	return { ...cardMark(frame, node, box, card), ...shapeOf(card, !isComputed(node)) };
}

function cardMark(
	frame: Frame,
	node: GraphNode,
	box: Box,
	metrics: CardMetrics
): Omit<CardMark, 'outline' | 'cell'> {
	const ring = frame.rings.get(node.id);
	const kind = kindOf(frame, node);
	const { told, ...content } = contentOf(frame, node, metrics, kind);
	const waits = waitsForGradient(frame, node) && !told.gradient;
	const health = { ...illnessOf(frame, node, told), ...underMark(frame, node, metrics) };
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
		...content,
		...boxOf(frame, node),
		...health,
		numbers: numbersAt(metrics),
		dashes: content.open ? '' : dashesOf(metrics, !told.value, waits),
		focus: focusOf(metrics, node),
		handle: handleOf(metrics),
		hovered: frame.options.hovered === node.id,
		input: content.value ? inputOf(frame, node) : null,
		...(frame.schedule.along ? { tangent: true } : {}),
		label: labelOf(frame, node, told) + toldOf(health) + underTold(health)
	};
}

const inputOf = ({ run }: Frame, node: GraphNode): CardMark['input'] =>
	node.kind === 'input' ? { name: node.name, value: run.primal(node.id) } : null;

const opensOf = (node: GraphNode): Pick<CardMark, 'opens'> =>
	isComputed(node) && node.opens !== undefined ? { opens: node.opens } : {};

const boxOf = (frame: Frame, node: GraphNode): Pick<CardMark, 'opens' | 'closes'> => ({
	...opensOf(node),
	...closesOf(frame, node)
});

/** What the letter c closes, or a button on the card of a line. */
function closesOf({ graph, schedule }: Frame, node: GraphNode): Pick<CardMark, 'closes'> {
	const found = closingAt(graph, schedule.target, node.id);
	if (found === undefined) return {};
	const { key, line, own } = found;
	const button = `Show ${plainLabel(line ?? '')} as one card (c)`;
	return { closes: { key, ...(own && line !== undefined ? { button } : {}) } };
}

/** Two numbers, two maps or tables, and what is read out of them. */
function contentOf(
	frame: Frame,
	node: GraphNode,
	card: CardMetrics,
	kind: CardMark['kind']
): Pick<CardMark, 'value' | 'gradient' | 'maps' | 'open'> & {
	told: Record<'value' | 'gradient', Told>;
} {
	const open = openMark(frame, node, card, kind);
	if (open) return { value: null, gradient: null, open, told: tensorsOf(frame, node) };
	if (card.grid) {
		const maps = mapsOf(frame, node, card);
		return { value: null, gradient: null, maps, told: maps };
	}
	const numbers = { value: valueMark(frame, node), gradient: gradientMark(frame, node) };
	return { ...numbers, told: numbers };
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

/** What an open card is read out as. */
function tensorsOf(frame: Frame, node: GraphNode): { value: Told; gradient: Told } {
	const told = (tensor: Tensor): Told => ({ title: tensorText(tensor) });
	const gradient = gradientShown(frame, node);
	return {
		value: valueShown(frame, node) > 0 ? told(frame.run.valueOf(node.id)) : null,
		gradient: gradient && gradient.kind !== 'part' ? told(frame.derivatives.of(node.id)) : null
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
	return kind === 'operation' || kind === 'box' || kind === 'constant' ? beside + between : between;
}

function focusOf(
	{ width, height, table }: CardMetrics,
	node: GraphNode
): Rect & { radius: number } {
	const radius = table ? 18 : isComputed(node) ? 14 : Math.min(34, height / 2 + 7);
	return { x: -7, y: -7, width: width + 14, height: height + 14, radius };
}

const handleOf = ({ width, height, glyph }: Metrics): Rect => ({
	x: glyph,
	y: 0,
	width: width - glyph,
	height: height / 2
});

/** multiply; a box of 3 operations, layer(W1, x, b1). */
function titleOf(node: ComputedNode): string {
	if (node.kind === 'operation') return operations[node.op].title;
	const count = node.operations;
	return `a box of ${count} ${count === 1 ? 'operation' : 'operations'}, ${node.text}`;
}

type Told = { readonly title: string } | null;

function labelOf(
	{ schedule }: Frame,
	node: GraphNode,
	{ value, gradient }: Record<'value' | 'gradient', Told>
): string {
	const what = isComputed(node)
		? `${plainLabel(node.label)}, ${titleOf(node)}`
		: node.kind === 'input'
			? `${plainLabel(node.name)}, input`
			: 'constant';
	const shape = isNumber(node) ? '' : `, ${shapeText(node.shape)}`;
	const told = value ? `value ${value.title}` : 'not computed yet';
	return `${what}${shape}, ${told}${gradient ? `, ${schedule.along ? 'tangent' : 'gradient'} ${gradient.title}` : ''}`;
}
