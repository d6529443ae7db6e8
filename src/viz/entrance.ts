/** Where reading a drawing begins: the cards at which the data enters, the first ones first. */
import type { NodeId } from '$graph/graph.ts';
import type { Scene } from './marks.ts';

export function entrance({ cards, direction }: Pick<Scene, 'cards' | 'direction'>): NodeId[] {
	const along = direction === 'down' ? 'y' : 'x';
	return cards
		.filter(({ kind }) => kind === 'parameter' || kind === 'data' || kind === 'constant')
		.toSorted((a, b) => a[along] - b[along])
		.map(({ node }) => node);
}
