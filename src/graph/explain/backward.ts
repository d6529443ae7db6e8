/** The backward pass in the Step tab: upstream × local = passes on, and the sum where paths meet. */
import type { ComputedNode, Edge, NodeId } from '../graph.ts';
import { activeNodes } from '../active.ts';
import { called, computedAt, type Context, nodeAt, titleOf } from './context.ts';
import { inWords } from './count.ts';
import { curve } from './curve.ts';
import type { PullBlock, PullContent, PullLine, Reason, Sum } from './explanation.ts';
import { localDerivative } from './local.ts';
import { whyHere } from './why-here.ts';
import { enumeration, say, text, type Phrase } from './phrase.ts';
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
	const idle = gets.every(({ passed }) => passed.every(({ upstream }) => upstream === 0));
	const why = meets
		? whyAdd(context, meets)
		: picture || idle
			? undefined
			: whyHere(context, node, gets);
	return {
		kind: 'pull',
		blocks: gets.map((one) => block(context, one)),
		...(why ? { why } : {}),
		...(picture ? { curve: picture } : {}),
		silent: meets ? [] : silent(context, node),
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
	const several = only !== undefined && others.length === 0 && only.total > 1;
	return {
		title: say`${called(context, id)} passes to ${to}`,
		aside: several ? pathCount(only) : titleOf(computedAt(context, id))
	};
}

/** "path 2 of 3", or "paths 1 and 2 of 2" where one operation uses a node twice. */
function pathCount({ total, missing, passed }: Gets): string {
	const last = total - missing;
	return passed.length === 1
		? `path ${last} of ${total}`
		: `paths ${last - passed.length + 1} and ${last} of ${total}`;
}

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

/** Inputs of the operation that no gradient goes to. */
export function silent(context: Context, node: ComputedNode): readonly Phrase[] {
	const active = activeNodes(context.graph, context.schedule.target);
	const quiet = node.inputs.filter((input) => !active[input]);
	const [first] = quiet;
	if (first === undefined) return [];
	const constants = [...new Set(quiet)].filter((id) => nodeAt(context, id).kind === 'constant');
	if (!constants.includes(first))
		return say`${called(context, first)} depends on no input: nothing passes to it.`;
	const list = enumeration(constants.map((id) => [called(context, id)]));
	return constants.length === 1
		? say`${list} is a constant: nothing passes to it.`
		: say`${list} are constants: nothing passes to them.`;
}

export const lastWord = (context: Context): readonly Phrase[] => [
	text('Nothing: every gradient of '),
	called(context, context.schedule.target),
	text(' is complete.')
];
