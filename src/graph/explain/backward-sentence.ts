/** The sentence of a backward step: what arrives, what the operation does to it, who gets how much. */
import type { NodeId, OperationNode } from '../graph.ts';
import { called, inputValues, nodeAt, operationAt, type Context } from './context.ts';
import { gateSentence } from './gate-sentence.ts';
import { enumeration, equation, factor, number, say, text, type Phrase } from './phrase.ts';
import type { Receiver } from './receivers.ts';
import { sumSign } from './shown.ts';
import { waiting } from './waiting.ts';

export function pullSentence(
	context: Context,
	id: NodeId,
	gets: readonly Receiver[]
): readonly Phrase[] {
	const node = operationAt(context, id);
	const [only, ...others] = gets;
	if (only === undefined) return [];
	const told = troubles(context, node, gets);
	if (told) return told;
	if (others.length === 0 && only.passed.length > 1) return twice(context, node, only);
	if (others.length === 0 && only.earlier.length > 0) return joined(context, node, only);
	const several = gets.filter(({ earlier, passed }) => earlier.length > 0 || passed.length > 1);
	return several.length > 1
		? say`${called(context, id)} passes ${enumeration(gets.map((one) => briefly(context, one)))}.`
		: say`${gateSentence(context, node, gets)}${several.map((one) => sums(context, one)).flat()}${waiting(
				context,
				gets.filter((one) => !several.includes(one))
			)}.`;
}

/** What cannot be multiplied or carries nothing is told in words of its own. */
function troubles(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): readonly Phrase[] | undefined {
	const name = called(context, node.id);
	const upstream = context.run.adjoint(node.id);
	const passed = gets.flatMap((one) => one.passed);
	const to = enumeration(gets.map((one) => [called(context, one.node)]));
	if (Number.isNaN(upstream))
		return say`${name} receives an undefined gradient, so what it passes to ${to} is undefined too.`;
	if (node.inputs.some((input) => Number.isNaN(context.run.primal(input))))
		return say`${name} is undefined, so what it passes back to ${to} means nothing.`;
	const slopeless = gets.filter((one) => one.passed.some(({ partial }) => Number.isNaN(partial)));
	if (slopeless.length > 0) return withoutSlope(context, node, slopeless, gets);
	const broken = passed.find(({ contribution }) => Number.isNaN(contribution));
	if (broken)
		return say`${name} receives ${number(upstream, 'backward')} and its slope is ${number(broken.partial, 'local')}: ${equation`${number(upstream, 'backward')} × ${factor(broken.partial, 'local')} has no value`}.`;
	if (Number.isNaN(context.run.primal(node.id)))
		return say`${name} has no value at ${at(context, node)}, so what it passes back to ${to} means nothing.`;
	const lost = gets.find(({ before }) => Number.isNaN(before));
	if (lost)
		return say`${name} passes its part to ${to}, but the gradient of ${called(context, lost.node)} is undefined already.`;
	if (upstream === 0)
		return say`${name} receives ${number(0, 'backward')}, so nothing passes to ${to}.`;
	return undefined;
}

/** Along some of its inputs alone: the others get what they get everywhere. */
function withoutSlope(
	context: Context,
	node: OperationNode,
	slopeless: readonly Receiver[],
	gets: readonly Receiver[]
): readonly Phrase[] {
	const whose = enumeration(slopeless.map((one) => [called(context, one.node)]));
	const others = gets.filter((one) => !slopeless.includes(one));
	const name = called(context, node.id);
	const along = others.length === 0 ? [] : say` along ${whose}`;
	const passes =
		others.length === 0
			? []
			: say`; ${name} passes ${enumeration(others.map((one) => briefly(context, one)))}`;
	return say`${name} has no slope${along} at ${at(context, node)}, so the gradient of ${whose} is undefined${passes}.`;
}

/** "x = 2", or "a = 2 and b = 0". */
export function at(context: Context, node: OperationNode): readonly Phrase[] {
	const values = inputValues(context, node);
	const places = new Map(node.inputs.map((input, slot) => [input, values[slot] ?? NaN]));
	return enumeration(
		[...places]
			.filter(([input]) => nodeAt(context, input).kind !== 'constant')
			.map(([input, value]) => [equation`${called(context, input)} = ${number(value, 'forward')}`])
	);
}

/** One operation that uses its input in both slots. */
function twice(context: Context, node: OperationNode, one: Receiver): readonly Phrase[] {
	const total = say`${sum(context, one)}${soFar(one)}`;
	const who = say`${called(context, node.id)} uses ${called(context, one.node)} in both places`;
	if (one.earlier.length === 0) return say`${who}, and each use passes a gradient back: ${total}.`;
	const [first, second] = one.passed.map(({ contribution }) => contribution);
	const gives = number(first ?? NaN, 'backward');
	const both =
		first === second
			? say`${gives} back twice`
			: say`${gives} and ${number(second ?? NaN, 'backward')} back`;
	return say`${who} and passes ${both}, on top of the ${earlier(context, node, one)}: ${total}.`;
}

/** A later path into a node that already has a part of its gradient. */
function joined(context: Context, node: OperationNode, one: Receiver): readonly Phrase[] {
	const [passed] = one.passed;
	if (passed === undefined) return [];
	const gives = number(passed.contribution, 'backward');
	return say`${called(context, node.id)} passes ${gives} to ${called(context, one.node)}, on top of the ${earlier(context, node, one)}: ${sum(context, one)}${soFar(one)}.`;
}

function earlier(context: Context, node: OperationNode, one: Receiver): readonly Phrase[] {
	const before = number(one.before, 'backward');
	const [first, ...others] = one.earlier;
	if (first === undefined || others.length > 0) return say`${before} that came before`;
	return first.edge.to === node.id
		? say`${before} from its other use`
		: say`${before} that came through ${called(context, first.edge.to)}`;
}

const sums = (context: Context, one: Receiver): readonly Phrase[] =>
	say`; ${called(context, one.node)} now has ${sum(context, one)}${soFar(one)}`;

const soFar = ({ missing }: Receiver): string => (missing > 0 ? ' so far' : '');

const briefly = (context: Context, one: Receiver): readonly Phrase[] => {
	const [passed] = one.passed;
	const gives = number(passed?.contribution ?? 0, 'backward');
	return one.earlier.length > 0
		? say`${gives} to ${called(context, one.node)} (${sum(context, one)})`
		: say`${gives} to ${called(context, one.node)}`;
};

/** before + contribution = after. */
function sum({ format }: Context, one: Receiver): Phrase {
	const earlierPart = one.earlier.length > 0 ? [one.before] : [];
	const terms = [...earlierPart, ...one.passed.map(({ contribution }) => contribution)];
	const added = terms.flatMap((term, index) =>
		index === 0 ? [number(term, 'backward')] : [text(' + '), factor(term, 'backward')]
	);
	return Number.isNaN(one.after)
		? equation`${added} has no value`
		: equation`${added} ${sumSign(format, terms, one.after)} ${number(one.after, 'backward')}`;
}
