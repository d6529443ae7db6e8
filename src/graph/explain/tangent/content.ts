/** A step of forward mode in the Step tab: tangent × local derivative = brings, and the sum where several inputs move. */
import type { NodeId, OperationNode } from '../../graph.ts';
import { called, kinkAt, nodeAt, operationAt, recordOf, type Context } from '../context.ts';
import { inWords, plural } from '../count.ts';
import { curve } from '../curve.ts';
import type { Explanation, PullContent, PullLine, Reason } from '../explanation.ts';
import { inputsOf } from '../links.ts';
import { localDerivative } from '../local.ts';
import { enumeration, number, say, type Phrase } from '../phrase.ts';
import { whyTold } from '../why-here.ts';
import { alongOf, alongPhrase } from './along.ts';
import { isStill, type Bringing, type Brought } from './bringing.ts';

export function pushTitle(context: Context, one: Bringing): Pick<Explanation, 'title' | 'aside'> {
	const done = one.total - one.missing;
	return {
		title: say`${called(context, one.node)} gets its tangent`,
		aside:
			one.total > 1
				? `${done} of ${one.total} ${plural(one.total, 'part')}`
				: recordOf(operationAt(context, one.node)).title
	};
}

export function pushContent(context: Context, one: Bringing, next: readonly Phrase[]): PullContent {
	const node = operationAt(context, one.node);
	const arrived = [...one.earlier, ...one.passed];
	const picture = arrived.length > 1 ? undefined : curve(context, node);
	const why = picture ? undefined : whyHere(context, node, one);
	const terms = arrived.map(({ part }) => part.data[0] ?? NaN);
	return {
		kind: 'pull',
		blocks: [
			{
				receiver: one.node,
				label: nodeAt(context, one.node).label,
				lines: [
					...one.earlier.map((each) => line(context, each, false)),
					...one.passed.map((each) => line(context, each, true))
				],
				...(terms.length > 1 ? { sum: { terms, after: one.after.data[0] ?? NaN } } : {}),
				total: one.total,
				missing: one.missing
			}
		],
		...(why ? { why } : {}),
		...(picture ? { curve: picture } : {}),
		silent: still(context, one.node),
		next
	};
}

const line = (context: Context, { edge, tangent, part }: Brought, now: boolean): PullLine => ({
	through: edge.from,
	throughLabel: nodeAt(context, edge.from).label,
	upstream: tangent.data[0] ?? NaN,
	local: localDerivative(context, edge),
	contribution: part.data[0] ?? NaN,
	now
});

function whyHere(context: Context, node: OperationNode, one: Bringing): Reason | undefined {
	const kink = kinkAt(context, node);
	if (kink !== undefined) return { heading: say`Why this slope?`, text: say`${kink}.` };
	const [first] = one.passed;
	const copied =
		first && recordOf(node).gate === 'copies' && context.run.partial(first.edge.id) === 1;
	if (copied && one.total === 1)
		return {
			heading: say`Why unchanged?`,
			text: say`A step in ${called(context, first.edge.from)} moves ${called(context, node.id)} by just as much: the slope is 1, whatever the values are.`
		};
	if (one.total > 1) return whyAdd(context, one);
	if (first === undefined || context.run.partial(first.edge.id) === 0) return undefined;
	return (
		whyTold(context, node, first.edge) ?? {
			heading: say`Why times the slope?`,
			text: say`${speed(context, first)}, and ${called(context, node.id)} follows it by its slope: the two multiply.`
		}
	);
}

/** "v1 moves 3 times as fast as w1", of w1 itself that it moves with the speed 1. */
function speed(context: Context, { edge: { from }, tangent }: Brought): readonly Phrase[] {
	const fast = number(tangent.data[0] ?? NaN, 'backward');
	return from === alongOf(context).node
		? say`${called(context, from)} moves with the speed ${number(1, 'backward')}`
		: say`${called(context, from)} moves ${fast} times as fast as ${alongPhrase(context)}`;
}

export function whyAdd(
	context: Context,
	{ node, total }: Pick<Bringing, 'node' | 'total'>
): Reason {
	return {
		heading: say`Why add?`,
		text: say`A small step in ${alongPhrase(context)} reaches ${called(context, node)} in ${inWords(total)} ways at once, and the effects add up.`
	};
}

/** The inputs that bring nothing. */
export function still(context: Context, id: NodeId): readonly Phrase[] {
	const quiet = [
		...new Set(
			inputsOf(context.graph, id)
				.filter((edge) => isStill(context, edge))
				.map(({ from }) => from)
		)
	];
	const [first] = quiet;
	if (first === undefined) return [];
	if (quiet.every((from) => nodeAt(context, from).kind === 'constant'))
		return say`${enumeration(quiet.map((from) => [called(context, from)]))} ${quiet.length === 1 ? 'is a constant: it does' : 'are constants: they do'} not move, and ${quiet.length === 1 ? 'brings' : 'bring'} nothing.`;
	const names = enumeration(quiet.map((from) => [called(context, from)]));
	return quiet.length === 1
		? say`${names} does not depend on ${alongPhrase(context)}: its tangent is 0, and it brings nothing.`
		: say`${names} do not depend on ${alongPhrase(context)}: their tangents are 0, and they bring nothing.`;
}
