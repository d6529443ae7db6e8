/** The sentence of a step of forward mode among single numbers: what moves, how steep the operation is, what comes of it. */
import type { OperationNode } from '../../graph.ts';
import {
	called,
	kinkAt,
	localFlow,
	nodeAt,
	operationAt,
	recordOf,
	type Context
} from '../context.ts';
import { plural } from '../count.ts';
import { enumeration, equation, factor, number, say, text, type Phrase } from '../phrase.ts';
import { placesOf } from '../places-of.ts';
import { equals, productSign, sumSign } from '../shown.ts';
import { slopeOf } from '../slope-words.ts';
import { movesWith } from './along.ts';
import type { Bringing, Brought } from './bringing.ts';

export function pushSentence(context: Context, one: Bringing): readonly Phrase[] {
	const node = operationAt(context, one.node);
	const told = troubles(context, node, one);
	if (told) return told;
	const [first, ...others] = one.passed;
	if (first === undefined) return [];
	if (one.total > one.passed.length) return partly(context, one, first);
	return others.length === 0 ? alone(context, node, first) : together(context, node, one);
}

const tangentOf = ({ tangent }: Brought): number => tangent.data[0] ?? NaN;
const partOf = ({ part }: Brought): number => part.data[0] ?? NaN;
const afterOf = ({ after }: Bringing): number => after.data[0] ?? NaN;
const partialOf = (context: Context, { edge }: Brought): number => context.run.partial(edge.id);

function troubles(
	context: Context,
	node: OperationNode,
	one: Bringing
): readonly Phrase[] | undefined {
	const name = called(context, node.id);
	if (Number.isNaN(context.run.primal(node.id)))
		return say`${name} is undefined, so its tangent means nothing.`;
	if (!Number.isNaN(afterOf(one))) return undefined;
	const lost = one.passed.find((each) => Number.isNaN(tangentOf(each)));
	if (lost)
		return say`The tangent of ${called(context, lost.edge.from)} is undefined, and so is that of ${name}.`;
	const steep = one.passed.find((each) => Number.isNaN(partialOf(context, each)));
	if (steep)
		return say`${name} has no slope along ${called(context, steep.edge.from)} here, so its tangent is undefined.`;
	const broken = one.passed.find((each) => Number.isNaN(partOf(each)));
	return broken
		? say`${equation`${product(context, broken)} has no value`}, so the tangent of ${name} is undefined.`
		: say`What the inputs of ${name} bring cannot be added up, so its tangent is undefined.`;
}

/** "2 × 0.5". */
function product(context: Context, each: Brought, closed = false): readonly Phrase[] {
	const flow = localFlow(operationAt(context, each.edge.to));
	const tangent = closed ? factor : number;
	return say`${tangent(tangentOf(each), 'backward')} × ${factor(partialOf(context, each), flow)}`;
}

/** "2 × 0.5 = 1", which never breaks. */
function worked(context: Context, each: Brought): Phrase {
	const factors = [tangentOf(each), partialOf(context, each)];
	const sign = productSign(context.format, factors, partOf(each));
	return equation`${product(context, each)} ${sign} ${number(partOf(each), 'backward')}`;
}

/** One input moves. */
function alone(context: Context, node: OperationNode, each: Brought): readonly Phrase[] {
	const record = recordOf(node);
	const name = called(context, node.id);
	const from = called(context, each.edge.from);
	const only =
		node.inputs.length > 1
			? say`only ${from} ${movesWith(context, [each.edge.from], 'moves')}`
			: [];
	const kink = kinkAt(context, node);
	if (kink !== undefined) return say`${kink}: the tangent of ${name} is ${worked(context, each)}.`;
	if (record.gate === 'copies') return copied(context, node, each, only);
	if (record.gate === 'swaps')
		return say`${name} multiplies the tangent of ${from} by the other input: its own tangent is ${worked(context, each)}.`;
	if (record.gate === 'routes' && only.length > 0) return routed(context, node, each);
	if (partialOf(context, each) === 0)
		return say`${name} is flat here: its slope along ${from} is ${number(0, 'local')}, and so is its tangent.`;
	if (isSurface(context, node))
		return say`${name} multiplies the tangent of ${from} by its slope along ${from}: its own tangent is ${worked(context, each)}.`;
	const where = equation`${from} = ${number(context.run.primal(each.edge.from), 'forward')}`;
	return say`${name} multiplies the tangent of ${from} by ${slopeOf(context, node)} at ${where}: its own tangent is ${worked(context, each)}.`;
}

/** Of several inputs that are no constants: it has a slope along each. */
const isSurface = (context: Context, { inputs }: OperationNode): boolean =>
	new Set(inputs.filter((id) => nodeAt(context, id).kind !== 'constant')).size > 1;

/** max, min and where: the tangent of the input that won, or nothing. */
function routed(context: Context, node: OperationNode, each: Brought): readonly Phrase[] {
	const name = called(context, node.id);
	const from = called(context, each.edge.from);
	if (node.op === 'where' && each.edge.slot === 0)
		return say`${from} only chooses what ${name} takes, and a small step in it moves nothing: the tangent of ${name} is ${number(0, 'backward')}.`;
	return partOf(each) === 0 && partialOf(context, each) === 0
		? say`${name} does not equal ${from} here, so ${from} does not move it: its tangent is ${number(0, 'backward')}.`
		: say`${name} equals ${from} here, and moves with it: its tangent is ${worked(context, each)}.`;
}

function copied(
	context: Context,
	node: OperationNode,
	each: Brought,
	only: readonly Phrase[]
): readonly Phrase[] {
	const name = called(context, node.id);
	const from = called(context, each.edge.from);
	const tangent = number(tangentOf(each), 'backward');
	const partial = partialOf(context, each);
	if (only.length === 0)
		return say`${name} turns the sign: the tangent of ${from}, ${tangent}, becomes ${number(partOf(each), 'backward')}.`;
	const what = say`${name} is a ${isDifference(node) ? 'difference' : 'sum'}, and ${only}`;
	if (partial === 1) return say`${what}: its tangent ${tangent} goes on unchanged.`;
	if (partial === -1)
		return say`${what}: its tangent goes on with the sign turned, ${number(partOf(each), 'backward')}.`;
	return say`${what}: the tangent of ${name} is ${worked(context, each)}.`;
}

function isDifference(node: OperationNode): boolean {
	const record = recordOf(node);
	return record.kind === 'elementwise' && record.arity === 2 && record.partials[1].of(0, 0, 0) < 0;
}

/** Several inputs move, or one that is used twice. */
function together(context: Context, node: OperationNode, one: Bringing): readonly Phrase[] {
	const name = called(context, node.id);
	const froms = [...new Set(one.passed.map(({ edge }) => edge.from))];
	const moving = enumeration(froms.map((from) => [called(context, from)]));
	const [twice] = froms;
	const who =
		froms.length === 1 && twice !== undefined
			? say`${name} uses ${called(context, twice)} in ${placesOf(node, one.passed.length)}`
			: say`${moving} ${movesWith(context, froms, 'move')}`;
	if (recordOf(node).gate === 'copies')
		return say`${who}, and ${name} adds what they bring: its tangent is ${added(context, one)}.`;
	return say`${who}, and each tangent times its slope adds up to that of ${name}: ${summed(context, one)}.`;
}

/** "3 + (−4) = −1". */
function added({ format }: Context, one: Bringing): Phrase {
	const terms = [
		...(one.earlier.length > 0 ? [one.before.data[0] ?? NaN] : []),
		...one.passed.map(partOf)
	];
	const parts = terms.flatMap((term, index) =>
		index === 0 ? [number(term, 'backward')] : [text(' + '), factor(term, 'backward')]
	);
	return equation`${parts} ${sumSign(format, terms, afterOf(one))} ${number(afterOf(one), 'backward')}`;
}

/** "1 × 3 + 2 × 4 = 11". */
function summed(context: Context, one: Bringing): Phrase {
	const factors = one.passed.flatMap((each) => [tangentOf(each), partialOf(context, each)]);
	const sign = equals(context.format, factors, afterOf(one), (...all) =>
		all.reduce((sum, each, at) => (at % 2 === 0 ? sum + each * (all[at + 1] ?? NaN) : sum), 0)
	);
	const products = one.passed.flatMap((each, index) => [
		...(index === 0 ? [] : [text(' + ')]),
		...product(context, each, index > 0)
	]);
	return equation`${products} ${sign} ${number(afterOf(one), 'backward')}`;
}

/** Edge by edge. */
function partly(context: Context, one: Bringing, each: Brought): readonly Phrase[] {
	const name = called(context, one.node);
	const brings = say`${called(context, each.edge.from)} brings ${name} its tangent times the slope along it: ${worked(context, each)}`;
	const sum = one.earlier.length > 0 ? say`, and ${added(context, one)} in all` : [];
	return say`${brings}${sum}${toCome(one)}.`;
}

export const toCome = ({ missing }: Bringing): string =>
	missing > 0 ? `; ${missing} more ${plural(missing, 'part')} to come` : '';
