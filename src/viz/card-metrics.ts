/** The size of every card: the usual one for a number, one of its own for a tensor. Never depends on numbers. */
import { isComputed } from '$graph/computed.ts';
import type { Graph, GraphNode, NodeId } from '$graph/graph.ts';
import { shapeText, sizeOf } from '$graph/tensor.ts';
import { boxCell } from './box-title.ts';
import { cellGrid, type CellGrid } from './cell-grid.ts';
import { wordCell } from './glyph-word.ts';
import { SMALL_ADVANCE, type Metrics } from './metrics.ts';
import { openSizes, type OpenSizes } from './open-sizes.ts';

export interface CardMetrics extends Metrics {
	/** How its entries stand, twice; absent for one number. */
	readonly grid?: CellGrid;
	/** Left end of its maps. */
	readonly mapAt?: number;
	/** Of an open card, which has tables of numbers instead. */
	readonly table?: OpenSizes;
}

/** Least size of a whole map, and of what is around it. */
const MAPS = {
	right: { wide: 20, high: 19, width: 200, height: 220, side: 10, above: 5 },
	down: { wide: 16, high: 15, width: 168, height: 190, side: 8, above: 4 }
} as const;
/** Free beside the shape in the cell of the glyph; a leaf is round there. */
const BESIDE = { operation: 8, leaf: 12 };

/** Whether it is shown as one number: shape 1×1 is. */
export const isNumber = (node: GraphNode): boolean => sizeOf(node.shape) === 1;

/** Indexed by node; `open` are those that show their numbers in tables, where they have more than one. */
export function cardMetrics(
	graph: Graph,
	metrics: Metrics,
	open: ReadonlySet<NodeId>
): readonly CardMetrics[] {
	const kept = new Map<string, CardMetrics>();
	return graph.nodes.map((node) => {
		const cell = cellOf(node, metrics);
		if (isNumber(node)) return cell === metrics.glyph ? metrics : widened(metrics, cell);
		if (open.has(node.id)) return openCard(graph, node, metrics);
		const leaf = !isComputed(node);
		const key = `${node.shape.join()} ${leaf} ${cell}`;
		const card = kept.get(key) ?? mapCard(node, leaf, widened(metrics, cell));
		kept.set(key, card);
		return card;
	});
}

function cellOf(node: GraphNode, { direction, glyph }: Metrics): number {
	if (node.kind === 'box') return boxCell(node, direction);
	return node.kind === 'operation' ? wordCell(node.op, direction) : glyph;
}

/** With room for a longer word in its cell. */
const widened = (metrics: Metrics, glyph: number): Metrics => ({
	...metrics,
	glyph,
	width: metrics.width + glyph - metrics.glyph
});

function openCard(graph: Graph, node: GraphNode, metrics: Metrics): CardMetrics {
	const table = openSizes(graph, node, metrics.direction);
	return { ...metrics, width: table.width, height: table.height, table };
}

/** Name and shape in the cell of the glyph, the values above, the gradients below. */
function mapCard({ shape }: GraphNode, leaf: boolean, metrics: Metrics): CardMetrics {
	const { side, above, ...sizes } = MAPS[metrics.direction];
	const written = shapeText(shape).length * SMALL_ADVANCE + BESIDE[leaf ? 'leaf' : 'operation'];
	const glyph = Math.max(metrics.glyph, Math.ceil(written));
	const [wide, high] = [sizes.width - glyph - 2 * side, sizes.height / 2 - 2 * above];
	const grid = cellGrid(shape, wide, high, sizes);
	const width = Math.max(metrics.width, Math.ceil(glyph + 2 * side + grid.columns.length));
	const height = Math.max(metrics.height, 2 * Math.ceil(grid.rows.length + 2 * above));
	return { ...metrics, glyph, width, height, grid, mapAt: width - side - grid.columns.length };
}

/** How far a card reaches across the flow, and along it. */
export const acrossOf = ({ direction, width, height }: Metrics): number =>
	direction === 'down' ? width : height;
export const alongOf = ({ direction, width, height }: Metrics): number =>
	direction === 'down' ? height : width;

/** From the first to the last in-port. */
export function portsOf(graph: Graph, cards: readonly CardMetrics[], node: NodeId): number {
	const card = cards[node];
	const owner = graph.nodes[node];
	if (!card || !isComputed(owner)) return card?.inPorts ?? 0;
	const slots = Math.max(2, owner.inputs.length);
	return Math.min(card.inPorts * (slots - 1), acrossOf(card) - 16);
}
