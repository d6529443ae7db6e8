/** The forward graph of the mirror: the same places, lower cards, since each shows one number instead of two. */
import type { Graph } from '$graph/graph.ts';
import type { CardMetrics } from '../card-metrics.ts';
import type { Point } from '../curve.ts';
import { groupBoxes, union } from '../group-boxes.ts';
import type { Box, Layout, Rect } from '../layout.ts';
import { nameRect } from '../name-mark.ts';

/** What is left of every distance across the flow. */
const SHARE = 0.72;
/** Least height of a card with one number, and with a glyph above a shape. */
const LEAST = { number: 32, shape: 44 };

/** Of a layout that flows to the right and whose cards are all closed. */
export function compact(graph: Graph, layout: Layout): Layout {
	const lower = new Map<CardMetrics, CardMetrics>();
	const cards = layout.cards.map((card) => {
		const known = lower.get(card) ?? lowered(card);
		lower.set(card, known);
		return known;
	});
	const boxes = layout.boxes.map((box) => squeezed(box, cards[box.node] ?? layout.metrics));
	const curves = layout.curves.map((curve) => curve.map(([x, y]): Point => [x, y * SHARE]));
	const groups = groupBoxes(graph, boxes, cards, layout.metrics.direction);
	const around = [
		...groups,
		...boxes.map((box) => named(graph, box, cards)),
		...curves.map(rectOf)
	];
	return { metrics: layout.metrics, cards, boxes, groups, curves, bounds: boundsOf(around) };
}

const lowered = (card: CardMetrics): CardMetrics => ({
	...card,
	height: Math.max(card.grid ? LEAST.shape : LEAST.number, card.height / 2)
});

const squeezed = ({ y, height, ...box }: Box, card: Pick<CardMetrics, 'height'>): Box => ({
	...box,
	y: (y + height / 2) * SHARE - card.height / 2,
	height: card.height
});

function named(graph: Graph, box: Box, cards: readonly CardMetrics[]): Rect {
	const [node, card] = [graph.nodes[box.node], cards[box.node]];
	const name = node && card && nameRect(node, box, card);
	return name ? union(box, name) : box;
}

function rectOf(points: readonly Point[]): Rect {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const boundsOf = ([first, ...rest]: readonly Rect[]): Rect =>
	rest.reduce(union, first ?? { x: 0, y: 0, width: 0, height: 0 });
