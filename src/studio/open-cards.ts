/** Which cards of tensors are open, by their keys: an open one stays open when the text is edited around it. */
import type { Graph, NodeId } from '$graph/graph.ts';

export type OpenCards = ReadonlySet<string>;

export const NO_CARDS: OpenCards = new Set();

/** Opens the card of a node, or closes it. */
export function toggled(cards: OpenCards, { nodes }: Graph, node: NodeId): OpenCards {
	const key = nodes[node]?.key ?? '';
	const others = [...cards].filter((each) => each !== key);
	return new Set(cards.has(key) ? others : [...others, key]);
}

export const openNodes = (cards: OpenCards, { nodes }: Graph): ReadonlySet<NodeId> =>
	new Set(nodes.filter(({ key }) => cards.has(key)).map(({ id }) => id));
