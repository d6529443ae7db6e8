/** Forward mode starts: with a 1 at one number that goes in. */
import type { NodeId } from '../../graph.ts';
import { called, named, type Context } from '../context.ts';
import { asFar } from '../count.ts';
import type { SeedContent } from '../explanation.ts';
import { equation, number, say, type Phrase } from '../phrase.ts';
import { isSingle, isZero } from '../tensors/size.ts';
import { numbersIn } from './numbers-in.ts';
import { alongOf, alongPhrase, tangents } from './along.ts';

export function tangentSeedSentence(context: Context): readonly Phrase[] {
	const x = alongPhrase(context);
	const { target } = context.schedule;
	const start = say`Forward mode starts at ${x}: its tangent is ${number(1, 'backward')}${others(context)}`;
	if (alongOf(context).node === target) return say`${start}.`;
	return reaches(context)
		? say`${start}.`
		: say`${start}. ${called(context, target)} does not depend on ${x}, so its tangent is ${number(0, 'backward')}.`;
}

/** ", and that of every other number that goes in is 0". */
function others(context: Context): readonly Phrase[] {
	return numbersIn(context) === 1
		? []
		: say`, and that of every other number that goes in is ${number(0, 'backward')}`;
}

const reaches = ({ schedule }: Context): boolean =>
	schedule.beats.some(({ kind, node }) => kind === 'push' && node === schedule.target);

export const tangentSeedContent = (
	context: Context,
	node: NodeId,
	next: readonly Phrase[]
): SeedContent => ({
	kind: 'seed',
	node: named(context, node),
	value: tangents(context).start,
	why: whySeed(context),
	next
});

function whySeed(context: Context): readonly Phrase[] {
	const x = alongPhrase(context);
	const moved = say`The tangent of a node says how fast it moves when ${x} does: ${equation`∂node/∂${x}`}.`;
	return say`${moved} ${x} moves just as fast as itself${numbersIn(context) === 1 ? '' : ', and every other number that goes in stands still'}. All other tangents follow from this, going forward.`;
}

/** What is left to say of the target when all is done. */
export function tangentRestSentence(context: Context, start: readonly Phrase[]): readonly Phrase[] {
	const { target } = context.schedule;
	const x = alongPhrase(context);
	const tangent = tangents(context).of(target);
	if (isZero(tangent))
		return say`${start}, and a small step in ${x} leaves it there: its tangent is ${number(0, 'backward')}.`;
	return isSingle(context, target)
		? say`${start}, and a small step in ${x} moves it ${asFar(tangent.data[0] ?? NaN, 'backward')}: that is its tangent.`
		: say`${start}, and its tangent says how fast each of them moves when ${x} does.`;
}
