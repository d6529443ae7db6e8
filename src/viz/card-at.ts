import type { CardMark } from './marks.ts';

/** The topmost card at a point of the drawing. */
export const cardAt = <Card extends Pick<CardMark, 'x' | 'y' | 'width' | 'height'>>(
	cards: readonly Card[],
	{ x, y }: { readonly x: number; readonly y: number }
): Card | undefined =>
	cards.findLast(
		(card) => x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height
	);
