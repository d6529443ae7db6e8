/** What an operation does to the gradient it receives, told by its gate. Without the full stop. */
import type { OperationNode } from '../graph.ts';
import {
	actor,
	called,
	type Context,
	inputValues,
	kinkAt,
	localFlow,
	recordOf
} from './context.ts';
import { saturates } from './curve.ts';
import { enumeration, equation, factor, number, say, text, type Phrase } from './phrase.ts';
import type { Receiver } from './receivers.ts';
import { productSign } from './shown.ts';

/** Below this a bounded curve is called flat. */
const FLAT = 1e-3;

export function gateSentence(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const record = recordOf(node);
	const kink = kinkAt(context, node);
	if (kink !== undefined) return say`${kink}; ${shares(context, node, gets)}`;
	switch (record.gate) {
		case 'copies':
			return copies(context, node, gets);
		case 'swaps':
			return swaps(context, node, gets);
		case 'routes':
			return record.arity === 1 ? slope(context, node, gets) : routes(context, node, gets);
		case 'moves':
		case 'mixes':
			return shares(context, node, gets);
		case 'scales':
			return record.arity === 1 ? slope(context, node, gets) : slopes(context, node, gets);
		default:
			return record.gate satisfies never;
	}
}

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

function copies(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const same = gets.filter(({ passed }) => passed[0]?.partial === 1);
	const turned = gets.filter(({ passed }) => passed[0]?.partial === -1);
	if (same.length + turned.length < gets.length)
		return say`${called(context, node.id)} multiplies what it receives by a fixed factor: ${shares(context, node, gets)}`;
	const upstream = context.run.adjoint(node.id);
	const turns = recordOf(node).arity === 1 ? '' : ', the sign turned,';
	const to = (group: readonly Receiver[]): readonly Phrase[] =>
		enumeration(group.map((one) => [called(context, one.node)]));
	const ways = [
		...(same.length > 0 ? [say`${number(upstream, 'backward')} unchanged to ${to(same)}`] : []),
		...(turned.length > 0 ? [say`${number(-upstream, 'backward')}${turns} to ${to(turned)}`] : [])
	];
	return say`${called(context, node.id)} ${text(kindOfSum(node))}: it passes ${enumeration(ways)}`;
}

/** A gate that copies is a sum, a difference or a change of sign, as its slopes say. */
function kindOfSum(node: OperationNode): string {
	const record = recordOf(node);
	if (record.arity === 1) return 'turns the sign';
	return record.arity === 2 && record.partials[1].of(0, 0, 0) < 0 ? 'is a difference' : 'is a sum';
}

function swaps(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	return say`${called(context, node.id)} receives ${number(context.run.adjoint(node.id), 'backward')} and multiplies it by the other input: ${shares(context, node, gets)}`;
}

/** max and min: the input that won gets everything. */
function routes(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const slot = inputValues(context, node).indexOf(context.run.primal(node.id));
	const winner = node.inputs[slot] ?? node.id;
	const shown = gets.map((one) => {
		const given = one.passed[0]?.contribution ?? 0;
		const what = given === 0 ? text('nothing') : number(given, 'backward');
		return given === 0
			? say`${called(context, one.node)} gets ${what}`
			: say`${called(context, one.node)} gets all of ${what}`;
	});
	return say`${called(context, node.id)} takes its value from ${called(context, winner)}, so ${enumeration(shown)}`;
}

/** A curve of one input. */
function slope(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const [one] = gets;
	const [passed] = one?.passed ?? [];
	if (one === undefined || passed === undefined) return [];
	const { upstream, partial, contribution } = passed;
	const who = actor(context, node.id);
	const name = called(context, one.node);
	const where = equation`${name} = ${number(context.run.primal(one.node), 'forward')}`;
	const gives = number(contribution, 'backward');
	const steep = number(partial, 'local');
	if (recordOf(node).gate === 'routes') return pieces(context, node, one);
	if (partial === 0)
		return say`${who} is flat at ${where}: its slope is ${steep}, so nothing passes`;
	if (Math.abs(partial) < FLAT && saturates(recordOf(node)))
		return say`${who} is saturated: at ${where} its slope is only ${steep}, so it passes just ${gives} back to ${name}`;
	return say`${who} receives ${number(upstream, 'backward')}, multiplies it by its slope at ${where}, which is ${steep}, and passes ${gives} back to ${name}`;
}

/** ReLU: straight pieces, one of them flat. */
function pieces(context: Context, node: OperationNode, one: Receiver): readonly Phrase[] {
	const who = actor(context, node.id);
	const slope = node.name === undefined ? say`the slope of ${who}` : say`${who}’s slope`;
	const name = called(context, one.node);
	const [passed] = one.passed;
	const { partial = 0, contribution = 0 } = passed ?? {};
	const value = context.run.primal(one.node);
	const sign = value < 0 ? 'negative' : value > 0 ? 'positive' : 'zero';
	const start = say`${name} is ${sign}, so ${slope} is ${number(partial, 'local')}`;
	if (partial === 0) return say`${start}: nothing passes`;
	const gives = number(contribution, 'backward');
	return partial === 1
		? say`${start}: it passes ${gives} unchanged to ${name}`
		: say`${start}: it passes ${gives} to ${name}`;
}

/** A surface over two inputs: quotient, power. */
function slopes(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const upstream = number(context.run.adjoint(node.id), 'backward');
	const [only, ...others] = gets;
	if (only && others.length === 0) {
		const partial = number(only.passed[0]?.partial ?? NaN, 'local');
		const gives = number(only.passed[0]?.contribution ?? NaN, 'backward');
		const name = called(context, only.node);
		const where = equation`${name} = ${number(context.run.primal(only.node), 'forward')}`;
		return only.passed[0]?.partial === 0
			? say`${called(context, node.id)} is flat at ${where}: its slope is ${partial}, so nothing passes`
			: say`${called(context, node.id)} receives ${upstream}, multiplies it by its slope at ${where}, which is ${partial}, and passes ${gives} back to ${name}`;
	}
	return say`${called(context, node.id)} receives ${upstream} and multiplies it by its slope along each input: ${shares(context, node, gets)}`;
}
