/** Which cards are worth drawing in full: text is what costs, and what is too small or out of view is not read. */
import type { NodeId } from '$graph/graph.ts';
import type { Fit } from './fit.ts';
import type { CardMark } from './marks.ts';

/** Below this many all are drawn in full. */
const FEW = 120;
/** Below this scale no number can be read. */
const LEGIBLE = 0.3;

export interface View {
	readonly width: number;
	readonly height: number;
}

export interface Parted {
	/** Drawn in full. */
	readonly full: readonly CardMark[];
	/** Drawn as outlines. */
	readonly far: readonly CardMark[];
}

/** The card that Tab reaches is there in full wherever it is: what has the focus must not be taken away. */
export function partedCards(
	cards: readonly CardMark[],
	transform: Fit | undefined,
	view: View,
	reached: NodeId | undefined
): Parted {
	const near = isNear(cards, transform, view);
	const [full, far]: [CardMark[], CardMark[]] = [[], []];
	for (const card of cards)
		(card.open || card.node === reached || near(card) ? full : far).push(card);
	return far.length === 0 ? { full: cards, far } : { full, far };
}

/** Whether a card is drawn in full; `transform` is absent before any script has measured the view. */
export function isNear(
	cards: readonly CardMark[],
	transform: Fit | undefined,
	view: View
): (card: CardMark) => boolean {
	if (cards.length <= FEW) return () => true;
	// the first step may give every card a value
	const few = cards.filter(({ phase }) => phase !== null).length <= FEW;
	const isActive = (card: CardMark): boolean => few && card.phase !== null;
	if (!transform) return isActive;
	const { k, x, y } = transform;
	return (card) => {
		if (isActive(card)) return true;
		if (k < LEGIBLE) return false;
		const [left, top] = [card.x * k + x, card.y * k + y];
		const [right, bottom] = [left + card.width * k, top + card.height * k];
		return right > -view.width / 4 && left < view.width * 1.25 && bottom > 0 && top < view.height;
	};
}
