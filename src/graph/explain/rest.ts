/** The whole run at rest: which input matters most, and how its gradient came about. */
import type { NodeId } from '../graph.ts';
import { at } from './backward-sentence.ts';
import { advice, firstBroken, firstSteep, why } from './cause.ts';
import { called, nodeAt, type Context } from './context.ts';
import { asFar } from './count.ts';
import type { RestContent, RestRow } from './explanation.ts';
import { strongestPath } from './path.ts';
import { enumeration, number, say, type Phrase } from './phrase.ts';

const HINT =
	'Select a node to follow its own paths, or drag a slider: the numbers change, the step stays.';

/** More that move the target alike are not named one by one. */
const NAMED = 3;

/** The largest gradient first; equal ones, and all where one is not finite, in the order of the text. */
export function restRows({ graph, run }: Context): readonly RestRow[] {
	const rows = graph.nodes
		.filter(({ kind }) => kind === 'input')
		.map(({ id, label }) => ({
			node: id,
			label,
			value: run.primal(id),
			gradient: run.adjoint(id)
		}));
	return rows.some(({ gradient }) => !Number.isFinite(gradient))
		? rows
		: rows.sort((a, b) => Math.abs(b.gradient) - Math.abs(a.gradient));
}

export function restContent(
	context: Context,
	rows: readonly RestRow[],
	follow: NodeId | undefined
): RestContent {
	const { target } = context.schedule;
	const [first] = rows;
	const ranked = rows.every(({ gradient }) => Number.isFinite(gradient));
	const to = follow ?? (ranked ? first?.node : undefined);
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
	if (!Number.isFinite(value)) return broken(context, say`${name} is ${worth}`);
	const [first] = rows;
	if (first === undefined || rows.some(({ gradient }) => !Number.isFinite(gradient)))
		return steep(context, say`${name} is ${worth}`);
	if (first.node === target)
		return say`${name} is ${worth}: it is an input, and only its own value moves it.`;
	if (first.gradient === 0)
		return say`${name} is ${worth}, and a small step in any of its inputs leaves it there.`;
	const equal = rows.filter(({ gradient }) => Math.abs(gradient) === Math.abs(first.gradient));
	const far = distance(equal);
	if (rows.length === 1)
		return say`${name} is ${worth}, and a small step in ${called(context, first.node)} moves it ${far}.`;
	const who =
		equal.length > NAMED
			? say`any of ${String(equal.length)} inputs`
			: enumeration(
					equal.map(({ node }) => [called(context, node)]),
					'or'
				);
	return say`${name} is ${worth}, and a small step in ${who} moves it most: ${far}.`;
}

/** "0.5898 times as far", for inputs whose gradients differ in their sign at most. */
function distance(equal: readonly RestRow[]): readonly Phrase[] {
	const gradient = equal[0]?.gradient ?? 0;
	if (equal.every((row) => row.gradient === gradient)) return asFar(gradient, 'backward');
	return say`${asFar(Math.abs(gradient), 'backward')}, up or down`;
}

/** The target has no finite value: the first operation to blame, why, and the way out. */
function broken(context: Context, start: readonly Phrase[]): readonly Phrase[] {
	const cause = firstBroken(context);
	if (cause === undefined) return say`${start} here: drag a slider to where it has a value.`;
	const where = cause.id === context.schedule.target ? [] : say`in ${called(context, cause.id)}, `;
	return say`${start}: ${where}${why(context, cause)}.${advice(context, cause)}`;
}

/** The target has a value, but a gradient has none. */
function steep(context: Context, start: readonly Phrase[]): readonly Phrase[] {
	const cause = firstSteep(context);
	return cause === undefined
		? say`${start}, but a gradient is too large to compute with.`
		: say`${start}, but ${cause.id === context.schedule.target ? 'it' : called(context, cause.id)} has no finite slope at ${at(context, cause)}, so not every gradient has a value.`;
}
