/** The backward pass in the Step tab: upstream × local = passes on, and the sum where paths meet. */
import type { ComputedNode, Edge, NodeId, OperationNode } from '../graph.ts';
import { activeNodes } from '../active.ts';
import { whyInside } from './boxes/words.ts';
import {
	actor,
	called,
	computedAt,
	type Context,
	inputValues,
	kinkAt,
	nodeAt,
	recordOf,
	titleOf
} from './context.ts';
import { asFar, capital, inWords, plural } from './count.ts';
import { curve } from './curve.ts';
import type { PullBlock, PullContent, PullLine, Reason, Sum } from './explanation.ts';
import { localDerivative } from './local.ts';
import { enumeration, equation, number, say, text, type Phrase } from './phrase.ts';
import type { Passed, Receiver } from './receivers.ts';

/** Who gets how much, in one number or in many. */
type Gets = Pick<Receiver, 'node' | 'total' | 'missing'> & {
	readonly earlier: readonly { readonly edge: Edge }[];
	readonly passed: readonly { readonly edge: Edge }[];
};

/** More earlier paths than this are folded into their sum. */
export const LISTED = 3;

export function pullContent(
	context: Context,
	id: NodeId,
	gets: readonly Receiver[],
	next: readonly Phrase[]
): PullContent {
	const node = computedAt(context, id);
	const meets = gets.find(({ earlier, passed }) => earlier.length + passed.length > 1);
	const picture = meets || node.kind === 'box' ? undefined : curve(context, node);
	const why = meets ? whyAdd(context, meets) : picture ? undefined : whyHere(context, node, gets);
	return {
		kind: 'pull',
		blocks: gets.map((one) => block(context, one)),
		...(why ? { why } : {}),
		...(picture ? { curve: picture } : {}),
		silent: silent(context, node),
		next
	};
}

export function pullTitle(
	context: Context,
	id: NodeId,
	gets: readonly Gets[]
): { readonly title: readonly Phrase[]; readonly aside: string } {
	const [only, ...others] = gets;
	const to = enumeration(gets.map((one) => [called(context, one.node)]));
	const title = say`${actor(context, id)} passes to ${to}`;
	if (only === undefined || others.length > 0)
		return { title, aside: titleOf(computedAt(context, id)) };
	const done = only.earlier.length + only.passed.length;
	return {
		title: done > 1 ? meeting(context, only) : title,
		aside: only.total > 1 ? pathCount(only) : titleOf(computedAt(context, id))
	};
}

const meeting = (context: Context, { node, earlier, passed }: Gets): readonly Phrase[] =>
	say`${capital(inWords(earlier.length + passed.length))} paths meet at ${called(context, node)}`;

/** "2 of 3 paths". */
const pathCount = ({ total, missing }: Gets): string =>
	`${total - missing} of ${total} ${plural(total, 'path')}`;

function block(context: Context, one: Receiver): PullBlock {
	const { node, earlier, passed, total, missing, before, after } = one;
	const shown = earlier.length > LISTED ? [] : earlier;
	const lines = [
		...shown.map((given) => line(context, given, false)),
		...passed.map((given) => line(context, given, true))
	];
	const sum: Sum = {
		terms: [
			...(shown.length < earlier.length ? [before] : shown.map(({ contribution }) => contribution)),
			...passed.map(({ contribution }) => contribution)
		],
		after
	};
	return {
		receiver: node,
		label: nodeAt(context, node).label,
		lines,
		...(shown.length < earlier.length ? { folded: { count: earlier.length, sum: before } } : {}),
		...(sum.terms.length > 1 ? { sum } : {}),
		total,
		missing
	};
}

const line = (
	context: Context,
	{ edge, upstream, contribution }: Passed,
	now: boolean
): PullLine => ({
	through: edge.to,
	throughLabel: nodeAt(context, edge.to).label,
	upstream,
	local: localDerivative(context, edge),
	contribution,
	now
});

export function whyAdd(context: Context, { node, earlier, passed, total }: Gets): Reason {
	const name = called(context, node);
	const target = called(context, context.schedule.target);
	const ways = [...new Set([...earlier, ...passed].map(({ edge }) => edge.to))];
	const times = total === 2 ? 'twice' : `${inWords(total)} times`;
	const routes = ways.map((way) =>
		way === context.schedule.target ? say`once directly` : say`once through ${called(context, way)}`
	);
	const told =
		ways.length < earlier.length + passed.length || total > ways.length || ways.length > 3
			? say`${name} is used ${times}. A small step in it moves ${target} along every one of these paths, and the effects add up.`
			: say`${name} is used ${times}. A small step in it moves ${target} ${enumeration(routes)}, and the ${inWords(total)} effects add up.`;
	return { heading: say`Why add?`, text: told };
}

/** At a kink its own reason counts, and not the rule of the gate. */
function whyHere(
	context: Context,
	node: ComputedNode,
	gets: readonly Receiver[]
): Reason | undefined {
	if (node.kind === 'box') return whyInside(context, node);
	const kink = kinkAt(context, node);
	return kink === undefined
		? whyGate(context, node, gets)
		: { heading: say`Why this slope?`, text: say`${kink}.` };
}

function whyGate(
	context: Context,
	node: OperationNode,
	gets: readonly Receiver[]
): Reason | undefined {
	const [first] = gets;
	const local = first?.passed[0]?.partial;
	if (first === undefined || local === undefined || !finite(gets)) return undefined;
	const name = called(context, node.id);
	const input = called(context, first.node);
	const record = recordOf(node);
	const heading = say`Why ${number(local, 'local')}?`;
	switch (record.gate) {
		case 'copies':
			return whyCopied(context, node, turnedSign(gets) ?? { node: first.node, local });
		case 'swaps':
			return {
				heading: say`Why the other input?`,
				text: say`A step in ${input} moves ${name} ${asFar(local, 'forward')}${because(context, node, first)}.`
			};
		case 'routes':
			return {
				heading: say`Why all or nothing?`,
				text: say`${name} equals ${called(context, winner(context, node))} here. A small step in the other input does not move it.`
			};
		case 'moves':
		case 'mixes':
			return undefined;
		case 'scales':
			return {
				heading,
				text: say`A small step in ${input} moves ${name} about ${number(local, 'local')} times as far.`
			};
		default:
			return record.gate satisfies never;
	}
}

/** The input of a difference whose gradient does not pass unchanged. */
function turnedSign(gets: readonly Receiver[]): { node: NodeId; local: number } | undefined {
	const found = gets.find(({ passed }) => passed.some(({ partial }) => partial === -1));
	return found && { node: found.node, local: -1 };
}

function whyCopied(
	context: Context,
	node: OperationNode,
	{ node: input, local }: { readonly node: NodeId; readonly local: number }
): Reason | undefined {
	if (Math.abs(local) !== 1) return undefined;
	const other = local === 1 ? '' : ', the other way';
	return {
		heading: local === 1 ? say`Why unchanged?` : say`Why the other sign?`,
		text: say`A step in ${called(context, input)} moves ${called(context, node.id)} by just as much${other}: the slope is ${number(local, 'local')}, whatever the values are.`
	};
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
	const id = node.inputs[1 - (passed[0]?.edge.slot ?? 0)] ?? node.id;
	const value = number(context.run.primal(id), 'forward');
	return nodeAt(context, id).kind === 'constant'
		? []
		: say`, because ${equation`${called(context, id)} = ${value}`}`;
}

const winner = (context: Context, node: OperationNode): NodeId =>
	node.inputs[inputValues(context, node).indexOf(context.run.primal(node.id))] ?? node.id;

/** Inputs of the operation that no gradient goes to. */
export function silent(context: Context, node: ComputedNode): readonly Phrase[] {
	const active = activeNodes(context.graph, context.schedule.target);
	const quiet = node.inputs.filter((input) => !active[input]);
	const [first] = quiet;
	if (first === undefined) return [];
	return nodeAt(context, first).kind === 'constant'
		? say`${called(context, first)} is a constant: nothing passes to it.`
		: say`${called(context, first)} depends on no input: nothing passes to it.`;
}

export const lastWord = (context: Context): readonly Phrase[] => [
	text('Nothing: every gradient of '),
	called(context, context.schedule.target),
	text(' is complete.')
];
