/** What forward mode goes along, as sentences and formulas call it: x, or W[1, 2]. */
import { derivativesOf, type Derivatives } from '../../derivatives.ts';
import type { NodeId } from '../../graph.ts';
import type { Along } from '../../steps.ts';
import { nodeAt, type Context, type Named } from '../context.ts';
import { say, type Phrase } from '../phrase.ts';
import { entryName, placeOf } from '../tensors/entry.ts';
import { isSingle } from '../tensors/size.ts';

export const tangents = ({ run, schedule }: Context): Derivatives => derivativesOf(run, schedule);

/** Throws for a schedule of the backward pass. */
export function alongOf({ schedule: { along } }: Context): Along {
	if (along === undefined) throw new RangeError('This schedule has no forward mode.');
	return along;
}

export function alongPhrase(context: Context): Phrase {
	const { node, entry } = alongOf(context);
	return entryName(context, node, entry);
}

/** "moves with x", or of x itself that it moves. */
export const movesWith = (
	context: Context,
	movers: readonly NodeId[],
	verb: 'moves' | 'move'
): readonly Phrase[] =>
	movers.includes(alongOf(context).node) ? say`${verb}` : say`${verb} with ${alongPhrase(context)}`;

export function alongNamed(context: Context): Named {
	const { node, entry } = alongOf(context);
	const { label, shape } = nodeAt(context, node);
	return isSingle(context, node)
		? { node, label }
		: { node, label, place: `[${placeOf(shape, entry).join(', ')}]` };
}
