/** The backward step of an operation that works entry by entry, and of what was repeated for it. */
import type { OperationNode } from '../../graph.ts';
import type { Elementwise } from '../../ops/operation.ts';
import { actor, called, nodeAt, type Context } from '../context.ts';
import { enumeration, say, text, type Phrase } from '../phrase.ts';
import { amount, behind, isFew } from './amount.ts';
import type { Gathering } from './gatherings.ts';
import { repeats } from './repeats.ts';
import { isAll, isSingle, isZero } from './size.ts';

export function entrywiseWords(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const turned = gets.every(({ passed }) => copies(context, passed[0]));
	const told =
		record.gate === 'copies' && turned
			? copied(context, node, gets)
			: say`${head(context, node, record, gets)}${shares(context, node, gets)}`;
	return say`${told}${gets.flatMap((one) => summed(context, node, one))}`;
}

/** Passes the gradient as it is, or with the other sign. */
function copies({ run }: Context, arrival: Gathering['passed'][number] | undefined): boolean {
	const partial = arrival && run.partialOf(arrival.edge.id);
	return partial !== undefined && (isAll(partial, 1) || isAll(partial, -1));
}

/** "z is a sum, entry by entry: it passes [1 1] unchanged to u and b". */
function copied(
	context: Context,
	node: OperationNode,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const upstream = context.run.gradientOf(node.id);
	const sign = ({ passed: [first] }: Gathering): number =>
		(first && context.run.partialOf(first.edge.id)?.data[0]) ?? 1;
	const to = (group: readonly Gathering[]): readonly Phrase[] =>
		enumeration(group.map((one) => [called(context, one.node)]));
	const same = gets.filter((one) => sign(one) > 0);
	const turned = gets.filter((one) => sign(one) < 0);
	const what = isFew(upstream) ? amount(upstream, 'backward') : text('its gradient');
	const ways = [
		...(same.length > 0 ? [say`${what} unchanged to ${to(same)}`] : []),
		...(turned.length > 0
			? [say`${same.length > 0 ? 'the same' : what} with the sign turned to ${to(turned)}`]
			: [])
	];
	return say`${called(context, node.id)} ${text(kindOf(node, sign, gets))}: it passes ${enumeration(ways)}`;
}

function kindOf(
	{ inputs }: OperationNode,
	sign: (one: Gathering) => number,
	gets: readonly Gathering[]
): string {
	if (inputs.length === 1) return 'turns the sign of every entry';
	const difference = gets.some((one) => sign(one) < 0);
	return difference ? 'is a difference, entry by entry' : 'is a sum, entry by entry';
}

/** What is done to the gradient, up to the colon. */
function head(
	context: Context,
	node: OperationNode,
	{ gate, arity }: Elementwise,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const who = actor(context, node.id);
	const upstream = context.run.gradientOf(node.id);
	const what = isFew(upstream) ? amount(upstream, 'backward') : text('its gradient');
	switch (gate) {
		case 'swaps':
			return say`${who} multiplies ${what}, entry by entry, by the other input`;
		case 'routes':
			return arity === 1
				? say`${who} lets ${through(context, gets)} entries of its gradient through, where its slope is not 0`
				: say`${who} sends each entry of ${what} to where its value came from`;
		case 'copies':
			return say`${who} multiplies ${what} by a fixed factor`;
		case 'moves':
		case 'mixes':
		case 'scales':
			return arity === 1 || gets.length === 1
				? say`${who} multiplies each entry of ${what} by its slope there`
				: say`${who} multiplies ${what}, entry by entry, by its slope along each input`;
		default:
			return gate satisfies never;
	}
}

/** "3 of 4", or "all". */
function through({ run }: Context, [one]: readonly Gathering[]): string {
	const edge = one?.passed[0]?.edge;
	const partial = [...((edge && run.partialOf(edge.id)?.data) ?? [])];
	const open = partial.filter((slope) => slope !== 0).length;
	return open === partial.length ? 'all' : `${open} of ${partial.length}`;
}

/** ": a gets [3 4] and b gets [1 2]"; what is summed first has words of its own. */
function shares(
	context: Context,
	node: OperationNode,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const plainly = gets.filter((one) => !repeatsHere(context, node, one));
	const told = plainly.filter(
		({ passed: [first] }) => first && (isFew(first.contribution) || isZero(first.contribution))
	);
	if (told.length === 0) return [];
	return say`: ${enumeration(told.map((one) => share(context, one)))}`;
}

function share(context: Context, { node, passed: [first] }: Gathering): readonly Phrase[] {
	const name = called(context, node);
	return first === undefined || isZero(first.contribution)
		? say`${name} gets nothing`
		: say`${name} gets ${amount(first.contribution, 'backward')}`;
}

const repeatsHere = (context: Context, node: OperationNode, one: Gathering): boolean =>
	repeats(nodeAt(context, one.node).shape, node.shape) !== undefined;

/** "; b was repeated over the 2 rows, so its gradient is summed over axis 1: [4 6]". */
function summed(context: Context, node: OperationNode, one: Gathering): readonly Phrase[] {
	const found = repeats(nodeAt(context, one.node).shape, node.shape);
	const [first, ...others] = one.passed;
	if (!found || !first) return [];
	const name = called(context, one.node);
	const was = isSingle(context, one.node) ? 'used' : 'repeated';
	const parts = others.length === 0 ? behind(': ', first.contribution, 'backward') : [];
	return say`; ${name} was ${was} ${found.along}, so its gradient is summed ${found.summed}${parts}`;
}
