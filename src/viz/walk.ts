import type { NodeId } from '$graph/graph.ts';
import type { CardMark } from './marks.ts';

/** The node to which a key leads: down to the next in evaluation order, up to the one before. */
export function walk(
	cards: readonly Pick<CardMark, 'node'>[],
	from: NodeId,
	key: string
): NodeId | undefined {
	const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
	if (by === 0) return undefined;
	const order = cards.map(({ node }) => node).sort((a, b) => a - b);
	return order[Math.min(order.length - 1, Math.max(0, order.indexOf(from) + by))];
}

type Step = readonly [rows: number, columns: number];

const stepsOf = (page: number): Readonly<Record<string, Step>> => ({
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	PageUp: [-page, 0],
	PageDown: [page, 0]
});

/** The entry of a table to which a key leads; undefined for any other key. */
export function neighbour(
	extent: { readonly rows: number; readonly columns: number; readonly page: number },
	{ row, column }: { readonly row: number; readonly column: number },
	key: string
): { row: number; column: number } | undefined {
	const step = stepsOf(extent.page)[key];
	if (!step) return undefined;
	return {
		row: Math.min(extent.rows - 1, Math.max(0, row + step[0])),
		column: Math.min(extent.columns - 1, Math.max(0, column + step[1]))
	};
}
