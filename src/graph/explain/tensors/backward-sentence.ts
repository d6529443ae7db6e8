/** The sentence of a backward step among tensors: what the operation does to the gradient, who gets what. */
import type { NodeId, OperationNode } from '../../graph.ts';
import { called, operationAt, type Context } from '../context.ts';
import { equation, say, text, type Phrase } from '../phrase.ts';
import { plain } from '../plain.ts';
import { placesOf } from '../places-of.ts';
import { waiting } from '../waiting.ts';
import { amount, amountFactor, isFew } from './amount.ts';
import { gateWords } from './gate-words.ts';
import type { Gathering } from './gatherings.ts';
import { tensorSumSign } from './signs.ts';
import { tensorTroubles } from './troubles.ts';

/** In characters: what two lines of a page hold. */
const LONGEST = 210;
/** In characters: what the narrowest line of a page holds. */
const LINE = 40;

export function tensorPullSentence(
	context: Context,
	id: NodeId,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const node = operationAt(context, id);
	const [only, ...others] = gets;
	if (only === undefined) return [];
	const told = tensorTroubles(context, node, gets);
	if (told) return told;
	if (others.length === 0 && only.passed.length > 1) return several(context, node, only);
	if (others.length === 0 && only.earlier.length > 0) return joined(context, node, only);
	const meeting = gets.filter(({ earlier, passed }) => earlier.length > 0 || passed.length > 1);
	const alone = gets.filter((one) => !meeting.includes(one));
	const given = gateWords(context, node, gets);
	const added = meeting.flatMap((one) => sums(context, one));
	const whole = say`${given}${added}${waiting(context, alone)}.`;
	// the Step tab has the sum too
	return plain(whole, context.format).length > LONGEST
		? say`${given}${waiting(context, alone)}.`
		: whole;
}

/** One operation that uses its input in more places than one. */
function several(context: Context, node: OperationNode, one: Gathering): readonly Phrase[] {
	const places = placesOf(node, one.passed.length);
	const who = say`${called(context, node.id)} uses ${called(context, one.node)} in ${places}`;
	const rest = one.missing > 0 ? ' so far' : '';
	if (one.earlier.length > 0)
		return say`${who} and passes that many gradients back, on top of ${earlier(context, node, one)}${sum(context, one)}${rest}.`;
	return say`${who}, and each use passes a gradient back${sum(context, one)}${rest}.`;
}

/** A later path into a node that already has a part of its gradient. */
function joined(context: Context, node: OperationNode, one: Gathering): readonly Phrase[] {
	return say`${gateWords(context, node, [one])}${total(context, node, one)}.`;
}

function earlier(context: Context, node: OperationNode, one: Gathering): readonly Phrase[] {
	const [first, ...others] = one.earlier;
	if (first === undefined || others.length > 0) return say`what came before`;
	return first.edge.to === node.id
		? say`what came from its other use`
		: say`what came through ${called(context, first.edge.to)}`;
}

/** "; with what came through v1, x has [4 6] in all". */
function total(context: Context, node: OperationNode, one: Gathering): readonly Phrase[] {
	const start = say`; with ${earlier(context, node, one)}, ${called(context, one.node)} has`;
	const sofar = one.missing > 0 ? 'so far' : 'in all';
	return isFew(one.after)
		? say`${start} ${amount(one.after, 'backward')} ${sofar}`
		: say`${start} ${String(one.earlier.length + one.passed.length)} of ${String(one.total)} parts`;
}

/** ": [1 2] + [3 4] = [4 6]", or nothing where that would be too long. */
function sum(context: Context, one: Gathering): readonly Phrase[] {
	const phrase = sumPhrase(context, one);
	return phrase === undefined ? [] : say`: ${phrase}`;
}

function sums(context: Context, one: Gathering): readonly Phrase[] {
	const name = called(context, one.node);
	const sofar = one.missing > 0 ? ' so far' : '';
	const phrase = sumPhrase(context, one);
	return phrase === undefined
		? say`; ${name} now has the sum of ${String(one.earlier.length + one.passed.length)} paths${sofar}`
		: say`; ${name} now has ${phrase}${sofar}`;
}

/** The sum with its terms while that fits a line, or else the sum alone. */
function sumPhrase({ format }: Context, one: Gathering): readonly Phrase[] | undefined {
	const { earlier, before, passed, after } = one;
	if (!isFew(after)) return undefined;
	const terms = [
		...(earlier.length > 0 ? [before] : []),
		...passed.map(({ contribution }) => contribution)
	];
	const added = terms.flatMap((term, index) =>
		index === 0 ? [amount(term, 'backward')] : [text(' + '), amountFactor(term, 'backward')]
	);
	const sign = tensorSumSign(format, terms, after);
	const whole = [equation`${added} ${sign} ${amount(after, 'backward')}`];
	return plain(whole, format).length > LINE
		? say`${amount(after, 'backward')}${one.missing > 0 ? '' : ' in all'}`
		: whole;
}
