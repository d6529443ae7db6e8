/** The whole run at rest: which input matters most, and how its gradient came about. */
import type { NodeId } from '../graph.ts';
import { at } from './backward-sentence.ts';
import { advice, firstBroken, firstSteep } from './cause.ts';
import { called, nodeAt, type Context } from './context.ts';
import { brokenInside } from './boxes/words.ts';
import { asFar } from './count.ts';
import type { RestContent, RestRow } from './explanation.ts';
import { strongestPath } from './path.ts';
import { say, type Phrase } from './phrase.ts';
import { reasonOf } from './reason.ts';
import { tangentRestSentence } from './tangent/seed.ts';
import { amount, isFew } from './tensors/amount.ts';
import { tensorWhy } from './tensors/broken.ts';
import { isAll, isFinite, isNumeric } from './tensors/size.ts';
import { entriesInWords, strongestEntries } from './tensors/strongest.ts';
import { shapeText, type Tensor } from '../tensor.ts';

const HINT =
	'Select a node to see its own path. Drag a slider to see the numbers change: the step stays.';

/** The largest gradient first; equal ones, and all where one is not finite, in the order of the text. */
export function restRows({ graph, run }: Context): readonly RestRow[] {
	const rows = graph.nodes
		.filter(({ kind }) => kind === 'input')
		.map(({ id, label }) => {
			const gradient = run.gradientOf(id);
			return { node: id, label, value: run.valueOf(id), gradient, most: largest(gradient) };
		});
	return rows.some(({ most }) => !Number.isFinite(most))
		? rows
		: rows.sort((a, b) => b.most - a.most);
}

const largest = ({ data }: Tensor): number =>
	data.reduce((most, number) => Math.max(most, Math.abs(number)), 0);

export function restContent(
	context: Context,
	rows: readonly RestRow[],
	follow: NodeId | undefined
): RestContent {
	const { target } = context.schedule;
	const [first] = rows;
	const ranked = rows.every(({ most }) => Number.isFinite(most));
	const to = follow ?? (ranked ? first?.node : undefined);
	const path = to === undefined || to === target ? undefined : strongestPath(context, to);
	return { kind: 'rest', rows, ...(path ? { path } : {}), hint: HINT };
}

export function restSentence(context: Context, rows: readonly RestRow[]): readonly Phrase[] {
	const { target } = context.schedule;
	const name = called(context, target);
	const value = context.run.valueOf(target);
	const start = isFew(value)
		? say`${name} is ${amount(value, 'forward')}`
		: say`${name} has ${shapeText(value.shape)} entries`;
	if (nodeAt(context, target).kind === 'constant')
		return say`${name} is a constant: no input moves it.`;
	if (rows.length === 0) return say`${start}, and there is no input that could move it.`;
	if (!isFinite(value)) return broken(context, start);
	const [first] = rows;
	if (first === undefined || rows.some(({ most }) => !Number.isFinite(most)))
		return steep(context, start);
	if (context.schedule.along) return tangentRestSentence(context, start);
	if (first.node === target) return say`${start}: it is an input, and only its own value moves it.`;
	if (first.most === 0)
		return say`${start}, and a small step in any of its inputs leaves it there.`;
	return say`${start}, and a small step in ${moving(context, rows)}.`;
}

/** "w1 moves it most: by 0.5898 times that step". */
function moving(context: Context, rows: readonly RestRow[]): readonly Phrase[] {
	const strongest = strongestEntries(rows);
	const who = entriesInWords(context, strongest, rows);
	const far = distance(strongest.map(({ gradient }) => gradient));
	const all = rows.reduce((sum, { gradient }) => sum + gradient.data.length, 0);
	const it = moved(context);
	return all === 1 || (rows.length === 1 && strongest.length === all)
		? say`${who} moves ${it} ${far}`
		: say`${who} moves ${it} most: ${far}`;
}

/** What the gradients are gradients of. */
function moved({ run }: Context): string {
	if (!isAll(run.seed, 1)) return 'it, weighted by the seed,';
	return run.seed.data.length === 1 ? 'it' : 'the sum of its entries';
}

/** "by 0.5898 times that step", for gradients that differ in their sign at most. */
function distance(gradients: readonly number[]): readonly Phrase[] {
	const [gradient = 0] = gradients;
	if (gradients.every((each) => each === gradient)) return asFar(gradient, 'backward');
	return say`${asFar(Math.abs(gradient), 'backward')}, up or down`;
}

/** The target has no finite value: the first operation to blame, why, and the way out. */
function broken(context: Context, start: readonly Phrase[]): readonly Phrase[] {
	const cause = firstBroken(context);
	if (cause === undefined) return say`${start} here: drag a slider to where it has a value.`;
	if (cause.kind === 'box') return say`${start}: ${brokenInside(context, cause)}.`;
	if (!isNumeric(context, cause)) return say`${start} because ${tensorWhy(context, cause)}.`;
	const where = cause.id === context.schedule.target ? [] : say`in ${called(context, cause.id)}, `;
	return say`${start} because ${where}${reasonOf(context, cause)}.${advice(context, cause)}`;
}

/** The target has a value, but a gradient has none. */
function steep(context: Context, start: readonly Phrase[]): readonly Phrase[] {
	const cause = firstSteep(context);
	if (cause === undefined) return say`${start}, but a gradient is too large to compute with.`;
	if (cause.kind === 'box')
		return say`${start}, but not every gradient has a value: ${brokenInside(context, cause)}.`;
	return !isNumeric(context, cause)
		? say`${start}, but ${called(context, cause.id)} has entries without a finite slope, so not every gradient has a value.`
		: say`${start}, but ${cause.id === context.schedule.target ? 'it' : called(context, cause.id)} has no finite slope at ${at(context, cause)}, so not every gradient has a value.`;
}
