/** The sentence of a step of forward mode among tensors. */
import type { Edge, NodeId, OperationNode } from '../../graph.ts';
import type { Whole } from '../../ops/whole.ts';
import { slopeAlong } from '../../why/edges.ts';
import { called, nodeAt, operationAt, recordOf, type Context } from '../context.ts';
import { enumeration, number, say, type Phrase } from '../phrase.ts';
import { placesOf } from '../places-of.ts';
import { amount, isFew } from '../tensors/amount.ts';
import { isChosenBy } from '../tensors/chooses.ts';
import { tensorKink } from '../tensors/kink.ts';
import { repeats } from '../tensors/repeats.ts';
import { hasUndefined, isAll, isSingle, isZero } from '../tensors/size.ts';
import { movesWith } from './along.ts';
import { toCome } from './sentence.ts';
import type { Bringing, Brought } from './bringing.ts';
import { isLinear } from './rule.ts';
import { slopeOf } from '../slope-words.ts';

export function tensorPushSentence(context: Context, one: Bringing): readonly Phrase[] {
	const node = operationAt(context, one.node);
	const [first, ...others] = one.passed;
	if (first === undefined) return [];
	const name = called(context, node.id);
	if (hasUndefined(one.after))
		return say`The tangent of ${name} is undefined${isSingle(context, node.id) ? '' : ' in places'}, because a slope or a tangent that goes into it is.`;
	const kink = tensorKink(context, node);
	const doing = others.length === 0 ? what(context, node, first) : adding(context, node, one);
	const told = kink === undefined ? doing : say`${kink}; ${doing}`;
	const spread = repeated(context, node, one);
	// behind the tangent of another node “its own” would be unclear
	const own = spread.length > 0 ? say`the tangent of ${name}` : say`its own tangent`;
	const result = isZero(one.after)
		? say`; ${own} is ${number(0, 'backward')}`
		: isFew(one.after)
			? say`; ${own} is ${amount(one.after, 'backward')}`
			: [];
	const sofar = one.missing > 0 && result.length > 0 ? ' so far' : '';
	return say`${told}${spread}${result}${sofar}${toCome(one)}.`;
}

/** What is done to the tangent of one input. */
function what(context: Context, node: OperationNode, { edge }: Brought): readonly Phrase[] {
	const name = called(context, node.id);
	const from = called(context, edge.from);
	const record = recordOf(node);
	if (record.kind === 'whole') return byWhole(context, node, record, edge);
	const partial = context.run.partialOf(edge.id);
	if (partial && isAll(partial, 1))
		return say`${name} moves just as ${from} does, the only one of its inputs that ${movesWith(context, [edge.from], 'moves')}`;
	return record.gate === 'swaps'
		? say`${name} multiplies the tangent of ${from}, entry by entry, by the other input`
		: say`${name} multiplies each entry of the tangent of ${from} by ${isCurve(context, node) ? say`${slopeOf(context, node)} there` : say`its slope along ${from}`}`;
}

/** The words fit what there is to add: one slope of single numbers, or one for every entry. */
function byWhole(
	context: Context,
	node: OperationNode,
	record: Whole,
	edge: Edge
): readonly Phrase[] {
	const [name, from] = [called(context, node.id), called(context, edge.from)];
	if (isChosenBy(context, node, edge))
		return say`${name} only reads from ${from} which class is meant, and has no slope along it`;
	if (isLinear(node))
		return say`${name} does to the tangent of ${from} what it does to ${from}${asItIs(context, node, edge.from)}`;
	if (record.entrywise && record.gate === 'routes') return routed(context, node, edge);
	const [hasOne, givesOne] = [edge.from, node.id].map((id) => isSingle(context, id));
	if (hasOne && givesOne)
		return say`${name} multiplies the tangent of ${from} by its slope along ${from}, ${number(slopeAlong(context, edge, 0, 0), 'local')}`;
	if (hasOne) return say`${name} multiplies the tangent of ${from} by its slopes along ${from}`;
	return givesOne
		? say`${name} multiplies every entry of the tangent of ${from} by its slope along that entry, and adds up`
		: say`${name} multiplies, for each of its entries, the tangent of ${from} by the slopes along the entries of ${from}, and adds up`;
}

/** max and min of several inputs. */
function routed(context: Context, node: OperationNode, edge: Edge): readonly Phrase[] {
	const [name, from] = [called(context, node.id), called(context, edge.from)];
	if (!isSingle(context, node.id))
		return say`${name} moves with ${from} where it equals ${from}, and nowhere else`;
	const slope = slopeAlong(context, edge, 0, 0);
	if (slope === 0) return say`${name} does not equal ${from} here, so ${from} does not move it`;
	return slope === 1
		? say`${name} equals ${from} here, and moves with it`
		: say`${name} multiplies the tangent of ${from} by ${number(slope, 'local')}`;
}

/** Of one input, or with constants beside it. */
const isCurve = (context: Context, { inputs }: OperationNode): boolean =>
	new Set(inputs.filter((id) => nodeAt(context, id).kind !== 'constant')).size === 1;

/** ", with x as it is". */
function asItIs(context: Context, node: OperationNode, moving: NodeId): readonly Phrase[] {
	const others = [...new Set(node.inputs.filter((id) => id !== moving))];
	if (others.length === 0 || recordOf(node).gate !== 'swaps') return [];
	return say`, with ${enumeration(others.map((id) => [called(context, id)]))} as it is`;
}

function adding(context: Context, node: OperationNode, { passed }: Bringing): readonly Phrase[] {
	const name = called(context, node.id);
	const froms = [...new Set(passed.map(({ edge }) => edge.from))];
	const moving = enumeration(froms.map((from) => [called(context, from)]));
	const who =
		froms.length === 1
			? say`${name} uses ${moving} in ${placesOf(node, passed.length)}`
			: say`${moving} ${movesWith(context, froms, 'move')}`;
	return froms.length === 1
		? say`${who}, and adds what its tangent brings at each`
		: say`${who}, and ${name} adds what their tangents bring`;
}

/** "; b is repeated over the 2 rows, and so is its tangent". */
const repeated = (context: Context, node: OperationNode, { passed }: Bringing): readonly Phrase[] =>
	[...new Set(passed.map(({ edge }) => edge.from))].flatMap((from) => {
		const words = repeatedWords(context, node, from);
		return words.length === 0 ? [] : say`; ${words}`;
	});

export function repeatedWords(
	context: Context,
	node: OperationNode,
	from: NodeId
): readonly Phrase[] {
	if (recordOf(node).kind === 'whole') return [];
	const found = repeats(nodeAt(context, from).shape, node.shape);
	return found
		? say`${called(context, from)} is ${isSingle(context, from) ? 'used' : 'repeated'} ${found.along}, and so is its tangent`
		: [];
}
