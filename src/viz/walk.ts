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
