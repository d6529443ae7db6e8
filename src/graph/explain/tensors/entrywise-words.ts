/** The backward step of an operation that works entry by entry, and of what was repeated for it. */
import type { OperationNode } from '../../graph.ts';
import type { Elementwise } from '../../ops/elementwise.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { enumeration, number, say, text, type Phrase } from '../phrase.ts';
import { slopeOf } from '../slope-words.ts';
import { amount, behind, isFew } from './amount.ts';
import { firstGathered, firstGiven } from './first-entry.ts';
import type { Gathering } from './gatherings.ts';
import { receivesTensor } from './receives.ts';
import { repeats } from './repeats.ts';
import { isAll, isSingle, isZero } from './size.ts';

export function entrywiseWords(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const start = say`${receivesTensor(context, node)}${doing(context, node, record, gets)}`;
	const plainly = gets.filter((one) => !repeatsHere(context, node, one));
	const gathered = gets.filter((one) => !plainly.includes(one));
	const [same, turned] = [1, -1].map((slope) =>
		record.gate === 'copies' ? plainly.filter((one) => slopesAre(context, one, slope)) : []
	);
	const others = plainly.filter((one) => !same?.includes(one) && !turned?.includes(one));
	const clauses = [
		...unchanged(context, same ?? [], 'unchanged'),
		...unchanged(context, turned ?? [], 'with the sign turned'),
		...others.map((one) => share(context, node, record, one)),
		...gathered.map((one) => summed(context, node, one))
	];
	return say`${start}: ${clauses.flatMap((clause, at) => (at === 0 ? clause : [text('; '), ...clause]))}`;
}

const repeatsHere = (context: Context, node: OperationNode, one: Gathering): boolean =>
	repeats(nodeAt(context, one.node).shape, node.shape) !== undefined;

/** All the slopes are this one number. */
const slopesAre = ({ run }: Context, { passed: [first] }: Gathering, slope: number): boolean => {
	const partial = first && run.partialOf(first.edge.id);
	return partial !== undefined && isAll(partial, slope);
};

/** What is done to the gradient, up to the colon. */
function doing(
	context: Context,
	node: OperationNode,
	{ gate, arity }: Elementwise,
	gets: readonly Gathering[]
): readonly Phrase[] {
	switch (gate) {
		case 'swaps':
			return say` and multiplies it, entry by entry, by the other input`;
		case 'routes':
			return arity === 1
				? say` and passes it where ${slopeOf(context, node)} is not ${number(0, 'local')}`
				: say` and passes each entry to where its value came from`;
		case 'copies':
			return say` and passes it on`;
		case 'moves':
		case 'mixes':
		case 'scales':
			return arity === 1
				? say` and multiplies each entry by ${slopeOf(context, node)} there`
				: say` and multiplies each entry by ${gets.length === 1 ? say`${slopeOf(context, node)} there` : 'its slope along each input'}`;
		default:
			return gate satisfies never;
	}
}

/** "v3 and b get it unchanged". */
const unchanged = (
	context: Context,
	gets: readonly Gathering[],
	how: string
): readonly (readonly Phrase[])[] =>
	gets.length === 0
		? []
		: [
				say`${enumeration(gets.map((one) => [called(context, one.node)]))} ${gets.length === 1 ? 'gets' : 'get'} it ${how}`
			];

/** "the first entry of a gets 1 × 3 = 3". */
function share(
	context: Context,
	node: OperationNode,
	{ gate, arity }: Elementwise,
	one: Gathering
): readonly Phrase[] {
	const name = called(context, one.node);
	const [first] = one.passed;
	if (first === undefined || isZero(first.contribution))
		return say`${name} gets ${number(0, 'backward')}`;
	if (gate === 'routes')
		return say`${arity === 1 ? open(context, one) : []}${name} gets ${part(first.contribution)}`;
	const given = firstGiven(context, node, first.edge);
	if (given === undefined) return say`${name} gets ${part(first.contribution)}`;
	return isSingle(context, one.node)
		? say`${name} gets ${given}`
		: say`the first entry of ${name} gets ${given}`;
}

const part = (contribution: Gathering['after']): Phrase =>
	isFew(contribution) ? amount(contribution, 'backward') : text('its part');

/** More places than these are counted. */
const NAMED = 3;

/** "in entries 1 and 3, so ", or "in 3 of 6 entries, so ". */
function open({ run }: Context, { passed: [first] }: Gathering): readonly Phrase[] {
	const partial = [...((first && run.partialOf(first.edge.id)?.data) ?? [])];
	const places = [...partial.keys()].filter((at) => partial[at] !== 0);
	if (places.length === partial.length) return say`in all entries, so `;
	const list = first?.contribution.shape.length === 1 && places.length <= NAMED;
	return list
		? say`in ${places.length === 1 ? 'entry' : 'entries'} ${enumeration(places.map((at) => [text(String(at + 1))]))}, so `
		: say`in ${String(places.length)} of ${String(partial.length)} entries, so `;
}

/** "b was repeated over the 2 rows, so these are added up: its first entry gets 4 + 6 = 10". */
function summed(context: Context, node: OperationNode, one: Gathering): readonly Phrase[] {
	const found = repeats(nodeAt(context, one.node).shape, node.shape);
	const [first, ...others] = one.passed;
	if (!found || !first) return [];
	const name = called(context, one.node);
	const single = isSingle(context, one.node);
	const told = say`${name} was ${single ? 'used' : 'repeated'} ${found.along}, so these parts are added up`;
	if (others.length > 0) return told;
	const sum = firstGathered(context, node, first.edge);
	if (sum === undefined) return say`${told}${behind(': ', first.contribution, 'backward')}`;
	return single ? say`${told}: ${sum}` : say`${told}: its first entry gets ${sum}`;
}
