/** The whole run at rest: which input matters most, and how its gradient came about. */
import type { NodeId } from '../graph.ts';
import { called, nodeAt, type Context } from './context.ts';
import type { RestContent, RestRow } from './explanation.ts';
import { strongestPath } from './path.ts';
import { enumeration, number, say, type Phrase } from './phrase.ts';

const HINT =
	'Select a node to follow its own paths, or drag a slider: the numbers change, the step stays.';

/** More that move the target alike are not named one by one. */
const NAMED = 3;

/** The largest gradient first; equal ones in the order of the text. */
export function restRows({ graph, run }: Context): readonly RestRow[] {
	const size = ({ gradient }: RestRow): number =>
		Number.isNaN(gradient) ? -1 : Math.abs(gradient);
	return graph.nodes
		.filter(({ kind }) => kind === 'input')
		.map(({ id, label }) => ({
			node: id,
			label,
			value: run.primal(id),
			gradient: run.adjoint(id)
		}))
		.sort((a, b) => size(b) - size(a));
}

export function restContent(
	context: Context,
	rows: readonly RestRow[],
	follow: NodeId | undefined
): RestContent {
	const { target } = context.schedule;
	const [first] = rows;
	const to = follow ?? first?.node;
	const path = to === undefined || to === target ? undefined : strongestPath(context, to);
	return { kind: 'rest', rows, ...(path ? { path } : {}), hint: HINT };
}

export function restSentence(context: Context, rows: readonly RestRow[]): readonly Phrase[] {
	const { target } = context.schedule;
	const name = called(context, target);
	const value = context.run.primal(target);
	const worth = number(value, 'forward');
	if (nodeAt(context, target).kind === 'constant')
		return say`${name} is a constant: no input moves it.`;
	if (rows.length === 0) return say`${name} is ${worth}, and there is no input that could move it.`;
	if (Number.isNaN(value))
		return say`${name} is ${worth} here: drag a slider to where it has a value.`;
	const [first, second] = rows;
	if (first === undefined || rows.some(({ gradient }) => Number.isNaN(gradient)))
		return say`${name} is ${worth}, but not every gradient has a value here.`;
	if (first.node === target)
		return say`${name} is ${worth}: it is an input, and only its own value moves it.`;
	const by = number(first.gradient, 'backward');
	if (first.gradient === 0)
		return say`${name} is ${worth}, and a small step in any of its inputs leaves it there.`;
	if (second === undefined)
		return say`${name} is ${worth}, and ${called(context, first.node)} moves it by ${by} per unit.`;
	const equal = rows.filter(({ gradient }) => Math.abs(gradient) === Math.abs(first.gradient));
	return equal.length === 1
		? say`${name} is ${worth}, and of all its inputs ${called(context, first.node)} moves it most, by ${by} per unit.`
		: ties(context, say`${name} is ${worth}`, equal);
}

function ties(
	context: Context,
	start: readonly Phrase[],
	equal: readonly RestRow[]
): readonly Phrase[] {
	const who = enumeration(equal.map(({ node }) => [called(context, node)]));
	const [first] = equal;
	const by = first?.gradient ?? 0;
	const alike = equal.every(({ gradient }) => gradient === by);
	const amount = number(alike ? by : Math.abs(by), 'backward');
	const ways = alike ? '' : ' up or down';
	return equal.length > NAMED
		? say`${start}, and ${String(equal.length)} inputs move it most, each by ${amount} per unit${ways}.`
		: say`${start}, and of all its inputs ${who} move it most, each by ${amount} per unit${ways}.`;
}
