/** Where reading a drawing begins: the cards at which the data enters, the first ones first. */
import type { NodeId } from '$graph/graph.ts';
import type { CardMark, Scene } from './marks.ts';

type Seen = Pick<Scene, 'cards' | 'direction' | 'bounds' | 'titles'>;

/** Of a drawing of two halves those beside the middle, where one sees both. */
export function entrance({ cards, direction, bounds, titles }: Seen): NodeId[] {
	const along = direction === 'down' ? 'y' : 'x';
	const middle = bounds.y + bounds.height / 2;
	const away = ({ y, height }: CardMark): number =>
		titles ? Math.abs(y + height / 2 - middle) : 0;
	return cards
		.filter(({ kind }) => kind === 'parameter' || kind === 'data' || kind === 'constant')
		.toSorted((a, b) => a[along] - b[along] || away(a) - away(b))
		.map(({ node }) => node);
}
