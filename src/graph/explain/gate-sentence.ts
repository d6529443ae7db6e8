/** What an operation does to the gradient it receives, told by its gate. Without the full stop. */
import type { OperationNode } from '../graph.ts';
import { called, type Context, kinkAt, localFlow, nodeAt, recordOf, wordOf } from './context.ts';
import { saturates } from './curve.ts';
import { enumeration, equation, factor, number, say, type Phrase } from './phrase.ts';
import type { Receiver } from './receivers.ts';
import { productSign } from './shown.ts';
import { receives, slopeOf } from './slope-words.ts';

/** Below this a bounded curve is called flat. */
const FLAT = 1e-3;

export function gateSentence(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const record = recordOf(node);
	const kink = kinkAt(context, node);
	if (kink !== undefined)
		return say`${received(context, node)}. ${kink}; ${shares(context, node, gets)}`;
	switch (record.gate) {
		case 'copies':
			return copies(context, node, gets);
		case 'swaps':
			return say`${received(context, node)} and multiplies it by the other input: ${shares(context, node, gets)}`;
		case 'routes':
			return record.arity === 1 ? pieces(context, node, gets) : routes(context, node, gets);
		case 'moves':
		case 'mixes':
			return shares(context, node, gets);
		case 'scales':
			return slopes(context, node, gets);
		default:
			return record.gate satisfies never;
	}
}

const received = (context: Context, node: OperationNode): readonly Phrase[] =>
	receives(context, node, number(context.run.adjoint(node.id), 'backward'));

const partialOf = ({ passed: [first] }: Receiver): number => first?.partial ?? NaN;

/** "w2 gets 0.2 × (−2) = −0.4, x2 gets 0.2 × 2 = 0.4". */
function shares(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const flow = localFlow(node);
	return gets.flatMap(({ node: to, passed: [first] }, index) => {
		if (first === undefined) return [];
		const { upstream, partial, contribution } = first;
		const sign = productSign(context.format, [upstream, partial], contribution);
		const product = equation`${number(upstream, 'backward')} × ${factor(partial, flow)} ${sign} ${number(contribution, 'backward')}`;
		const comma = index < gets.length - 1 ? ',' : '';
		return say`${index === 0 ? '' : ' '}${equation`${called(context, to)} gets ${product}${comma}`}`;
	});
}

const names = (context: Context, gets: readonly Receiver[]): readonly Phrase[] =>
	enumeration(gets.map((one) => [called(context, one.node)]));

function copies(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const same = gets.filter((one) => partialOf(one) === 1);
	const turned = gets.filter((one) => partialOf(one) === -1);
	if (same.length + turned.length < gets.length)
		return say`${received(context, node)} and multiplies it by a fixed factor: ${shares(context, node, gets)}`;
	const upstream = context.run.adjoint(node.id);
	const name = called(context, node.id);
	if (turned.length === 0)
		return say`${name} is a sum: it passes ${number(upstream, 'backward')} unchanged to ${names(context, same)}`;
	const other = number(-upstream, 'backward');
	if (recordOf(node).arity === 1)
		return say`${received(context, node)} and turns its sign: ${names(context, turned)} gets ${other}`;
	const plain = say`${number(upstream, 'backward')} unchanged to ${names(context, same)}, and `;
	return say`${name} is a difference: it passes ${same.length > 0 ? plain : []}${other}, with the sign turned, to ${names(context, turned)}`;
}

/** max, min, where and clip: the input that the result equals gets everything. */
function routes(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const name = called(context, node.id);
	const upstream = number(context.run.adjoint(node.id), 'backward');
	const [won, lost] = [1, 0].map((share) => gets.filter((one) => partialOf(one) === share));
	const [winner] = won ?? [];
	const rest = lost ?? [];
	const zero = number(0, 'backward');
	if (winner === undefined)
		return say`${name} equals ${outside(context, node)} here, and a small step in ${names(context, rest)} does not move it: ${names(context, rest)} ${rest.length === 1 ? 'gets' : 'get'} ${zero}`;
	const nothing =
		rest.length === 0
			? []
			: say`, and ${names(context, rest)} ${rest.length === 1 ? 'gets' : 'get'} ${zero}`;
	return say`${name} equals ${called(context, winner.node)} here, so ${called(context, winner.node)} gets the whole gradient, ${upstream}${nothing}`;
}

/** The value that none of the receivers has brought. */
const outside = (context: Context, node: OperationNode): Phrase => {
	const value = context.run.primal(node.id);
	const from = node.inputs.find(
		(id) => nodeAt(context, id).kind === 'constant' && context.run.primal(id) === value
	);
	return from === undefined ? number(value, 'forward') : called(context, from);
};

/** ReLU: straight pieces, one of them flat. */
function pieces(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const [one] = gets;
	if (one === undefined) return [];
	const name = called(context, one.node);
	const value = context.run.primal(one.node);
	const place = equation`${name} = ${number(value, 'forward')}`;
	const where = say`${place} is ${value < 0 ? 'below' : 'above'} 0, where ${slopeOf(context, node)} is ${number(partialOf(one), 'local')}`;
	const gives = number(one.passed[0]?.contribution ?? NaN, 'backward');
	return partialOf(one) === 0
		? say`${received(context, node)}, but ${where}: ${name} gets ${gives}`
		: say`${received(context, node)}. ${where}: ${name} gets ${gives} unchanged`;
}

/** A curve of one input, or a surface over several: quotient, power. */
function slopes(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const [only, ...others] = gets;
	if (only === undefined) return [];
	if (others.length > 0)
		return gets.every((one) => partialOf(one) === 0)
			? say`${called(context, node.id)} is flat here: its slopes are ${number(0, 'local')}, and ${names(context, gets)} get ${number(0, 'backward')}`
			: say`${received(context, node)} and multiplies it by its slope along each input: ${shares(context, node, gets)}`;
	const name = called(context, only.node);
	const partial = partialOf(only);
	const where = equation`${name} = ${number(context.run.primal(only.node), 'forward')}`;
	if (partial === 0)
		return say`${received(context, node)}, but it is flat at ${where}: ${slopeOf(context, node)} is ${number(partial, 'local')} there, and ${name} gets ${number(0, 'backward')}`;
	if (Math.abs(partial) < FLAT && isSaturated(node))
		return say`${received(context, node)}, but it is saturated: at ${where} ${slopeOf(context, node)} is only ${number(partial, 'local')}, and ${name} gets just ${number(only.passed[0]?.contribution ?? NaN, 'backward')}`;
	return say`${received(context, node)} and multiplies it by ${slopeOf(context, node)} at ${where}: ${shares(context, node, gets)}`;
}

const isSaturated = (node: OperationNode): boolean =>
	wordOf(recordOf(node)) !== undefined && saturates(recordOf(node));
