/** Cards too small or too far away to be read: a path for each look instead of one for each card, which is what a page can draw. */
import { px } from './curve.ts';
import type { CardMark } from './marks.ts';

export interface FarOutline {
	readonly kind: CardMark['kind'];
	readonly status: CardMark['status'];
	readonly hovered: boolean;
	/** Of all cards that look so. */
	readonly d: string;
}

/** Those that are pointed at come last, and so on top. */
export function farOutlines(cards: readonly CardMark[]): readonly FarOutline[] {
	const looks = new Map<string, FarOutline & { d: string }>();
	for (const card of cards) {
		const { kind, status, hovered } = card;
		const look = `${kind} ${status} ${hovered}`;
		const known = looks.get(look);
		if (known) known.d += outline(card);
		else looks.set(look, { kind, status, hovered, d: outline(card) });
	}
	return [...looks.values()].sort((a, b) => Number(a.hovered) - Number(b.hovered));
}

/** Leaves are round on the left, as they are from near; other corners are too small to be seen. */
function outline({ kind, x, y, width, height }: CardMark): string {
	const round = kind === 'operation' || kind === 'box' ? 0 : Math.min(28, height / 2);
	const start = `M${px(x + round)},${px(y)}h${px(width - round)}v${px(height)}h${px(round - width)}`;
	if (round === 0) return `${start}z`;
	const arc = (across: number): string => `a${round},${round} 0 0 1 ${across},${-round}`;
	return `${start}${arc(-round)}v${px(2 * round - height)}${arc(round)}z`;
}
