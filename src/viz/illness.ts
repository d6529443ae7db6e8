/** Cards whose numbers are not finite: the one at which that begins, and those that it reaches. */
import type { GraphNode } from '$graph/graph.ts';
import type { Trouble } from '$graph/health/trouble.ts';
import type { Frame } from './frame.ts';
import type { CardMark } from './marks.ts';

type Ill = Pick<CardMark, 'ill'>;

/** Told once the number is there, as all that the card tells. */
export function illnessOf(
	{ options: { health } }: Frame,
	{ id }: GraphNode,
	told: { readonly value: unknown; readonly gradient: unknown }
): Ill {
	const { forward, backward } = health?.poison ?? {};
	const troubles = [told.value ? forward : undefined, told.gradient ? backward : undefined];
	if (troubles.some((trouble) => begins(trouble, id))) return { ill: 'origin' };
	return troubles.some((trouble) => trouble?.nodes[id]) ? { ill: 'reached' } : {};
}

/** What is passed on from a value that was spoiled before begins there, and not on the way back. */
const begins = (trouble: Trouble | undefined, id: number): boolean =>
	trouble?.node === id && trouble.how !== 'inherited';

/** What is read out of it, behind the numbers. */
export const toldOf = ({ ill }: Ill): string =>
	ill === 'origin' ? ', here numbers stop being finite' : '';
