/** Cards whose numbers are not finite: the one at which that begins, and those that it reaches. */
import type { GraphNode } from '$graph/graph.ts';
import type { Frame } from './frame.ts';
import type { CardMark } from './marks.ts';

type Ill = Pick<CardMark, 'ill'>;

/** Told once the number is there, as all that the card tells. */
export function illnessOf(
	{ options: { origin } }: Frame,
	node: GraphNode,
	told: { readonly value: unknown; readonly gradient: unknown }
): Ill {
	const shows = origin?.phase === 'forward' ? told.value : told.gradient;
	if (!origin || !shows) return {};
	if (origin.node === node.id) return { ill: 'origin' };
	return origin.reached[node.id] ? { ill: 'reached' } : {};
}

/** What is read out of it, behind the numbers. */
export const toldOf = ({ ill }: Ill): string =>
	ill === 'origin' ? ', here numbers stop being finite' : '';
