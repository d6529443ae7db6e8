/** Why an operation passes on what it does, in one small section of the Step tab. */
import type { ComputedNode, Edge, NodeId, OperationNode } from '../graph.ts';
import { whyInside } from './boxes/words.ts';
import { called, kinkAt, nodeAt, recordOf, worked, type Context } from './context.ts';
import { asFar } from './count.ts';
import type { Reason } from './explanation.ts';
import { filled, stepWords } from './forward-words.ts';
import { whyKink } from './kink.ts';
import { equation, number, say, type Phrase } from './phrase.ts';
import type { Receiver } from './receivers.ts';
import { equals, type Equals } from './shown.ts';

/** At a kink its own reason counts, and not the rule of the gate. */
export function whyHere(
	context: Context,
	node: ComputedNode,
	gets: readonly Receiver[]
): Reason | undefined {
	if (node.kind === 'box') return whyInside(context, node);
	const [first] = gets;
	const local = first?.passed[0]?.partial;
	if (first === undefined || local === undefined || !finite(gets)) return undefined;
	if (recordOf(node).gate === 'copies') return whyCopied(context, node, gets);
	if (recordOf(node).gate === 'swaps') return whySwapped(context, node, first, local);
	return (
		(first.passed[0] && whyTold(context, node, first.passed[0].edge)) ??
		whyKink(context, node, first)
	);
}

/** In the words of the record, where it has some for these numbers. */
export function whyTold(
	context: Context,
	node: OperationNode,
	{ id, slot }: Edge
): Reason | undefined {
	const { why = [] } = stepWords(context, node);
	const words = why[Math.min(slot, why.length - 1)] ?? '';
	if (words === '') return undefined;
	const slope = context.run.partial(id);
	const { gate } = recordOf(node);
	const sign = slopeSign(context, node, slot, slope);
	const signed = words.replace(/(\{[abc]=\}) = \{s=\}/, `$1 ${sign} {s=}`);
	const tied = kinkAt(context, node) !== undefined;
	return {
		heading:
			gate === 'routes' && !tied ? say`Why all or nothing?` : say`Why ${number(slope, 'local')}?`,
		text: filled(context, node, signed, { ...worked(context, node), slope })
	};
}

/** Whether the shown slope is what the shown numbers give. */
function slopeSign(context: Context, node: OperationNode, slot: number, slope: number): Equals {
	const { values, result } = worked(context, node);
	const record = recordOf(node);
	if (record.kind === 'whole') return '=';
	const { of } = record.partials[slot] as {
		readonly of: (...numbers: readonly number[]) => number;
	};
	return equals(context.format, [...values, result], slope, of);
}

function whySwapped(context: Context, node: OperationNode, first: Receiver, local: number): Reason {
	const [input, name] = [called(context, first.node), called(context, node.id)];
	return {
		heading: say`Why the other input?`,
		text:
			local === 0
				? say`A step in ${input} does not move ${name}${because(context, node, first)}.`
				: say`A step in ${input} moves ${name} ${asFar(local, 'forward')}${because(context, node, first)}.`
	};
}

/** Of a difference the input counts whose gradient does not pass unchanged. */
function whyCopied(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): Reason | undefined {
	const slopes = gets.map(({ passed }) => passed[0]?.partial);
	const turned = slopes.indexOf(-1);
	const { node: input } = gets[Math.max(0, turned)] ?? { node: node.id };
	const [from, to] = [called(context, input), called(context, node.id)];
	if (turned >= 0)
		return {
			heading: say`Why the other sign?`,
			text: say`A step up in ${from} takes ${to} down by just as much: the slope is ${number(-1, 'local')}, whatever the values are.`
		};
	return slopes.every((slope) => slope === 1)
		? {
				heading: say`Why unchanged?`,
				text: say`A step in ${from} moves ${to} by just as much: the slope is ${number(1, 'local')}, whatever the values are.`
			}
		: undefined;
}

/** Where a number is infinite there is no step small enough to speak of. */
const finite = (gets: readonly Receiver[]): boolean =>
	gets.every(({ passed }) =>
		passed.every(({ upstream, partial, contribution }) =>
			[upstream, partial, contribution].every(Number.isFinite)
		)
	);

/** The factor of a product that stays: "because x2 = −2". */
function because(context: Context, node: OperationNode, { passed }: Receiver): readonly Phrase[] {
	const id: NodeId = node.inputs[1 - (passed[0]?.edge.slot ?? 0)] ?? node.id;
	const value = number(context.run.primal(id), 'forward');
	return nodeAt(context, id).kind === 'constant'
		? []
		: say`, because ${equation`${called(context, id)} = ${value}`}`;
}
