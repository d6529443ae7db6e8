/** What a drag did to a node, beside what its gradient had said, in a sentence. */
import { called, nodeAt, type Context } from '../explain/context.ts';
import { factor, number, say, together, type Phrase } from '../explain/phrase.ts';
import { productSign } from '../explain/shown.ts';
import { entryName } from '../explain/tensors/entry.ts';
import type { NodeId } from '../graph.ts';
import type { Moved } from '../nudge.ts';

/** Relative to the actual change; what is closer agrees. */
const AGREES = 0.01;
/** From here on it is told how many times as much, and no percentage. */
const TIMES = 2;

export interface Nudged {
	readonly moved: Moved;
	/** By how much the one number that was dragged changed; undefined where several did. */
	readonly step: number | undefined;
	/** An operation whose corner the step ran over. */
	readonly corner: NodeId | undefined;
}

/** "f changed by 0.0213; the gradient before the drag said 0.0197 × 1 = 0.0197: 8 % less, because the step was large." */
export function nudgeWords(context: Context, { moved, step, corner }: Nudged): readonly Phrase[] {
	const { node, entry, actual, predicted } = moved;
	const name = entryName(context, node, entry);
	if (!Number.isFinite(actual)) return say`${name} has no finite value on one end of the step.`;
	const change =
		actual === 0
			? say`${name} did not change`
			: say`${name} changed by ${number(actual, 'forward')}`;
	const said = say`the gradient before the drag said ${prediction(context, predicted, step)}`;
	if (!Number.isFinite(predicted)) return say`${change}; ${said}, and so it said nothing.`;
	if (isClose(moved)) return say`${change}, and ${said}: they agree.`;
	return say`${change}; ${said}${gap(moved)}${because(context, corner)}.`;
}

/** 12 × (−0.6) = −7.2: the gradient as it was, which is nowhere on screen any more, times the step. */
function prediction({ format }: Context, predicted: number, step: number | undefined): Phrase {
	const whole = number(predicted, 'backward');
	if (step === undefined || !Number.isFinite(predicted)) return whole;
	const slope = predicted / step;
	const sign = productSign(format, [slope, step], predicted);
	return together(say`${number(slope, 'backward')} × ${factor(step, 'forward')} ${sign} ${whole}`);
}

/** Of a target that stayed where it was, as its gradient had said. */
export const stillWords = (context: Context, target: NodeId): readonly Phrase[] =>
	say`${called(context, target)} did not change, and the gradient said so.`;

export const isClose = ({ actual, predicted }: Moved): boolean =>
	Math.abs(predicted - actual) <= AGREES * Math.abs(actual);

function gap({ actual, predicted }: Moved): string {
	if (actual === 0 || predicted === 0) return '';
	const ratio = predicted / actual;
	if (ratio < 0) return ', the other way';
	if (ratio > TIMES) return `: ${rounded(ratio)} times as much`;
	if (ratio < 1 / TIMES) return `: only ${rounded(100 * ratio)} % of it`;
	return `: ${Math.round(100 * Math.abs(ratio - 1))} % ${ratio < 1 ? 'less' : 'more'}`;
}

/** Two digits at least. */
const rounded = (x: number): string =>
	x < 10 ? x.toFixed(1).replace('.0', '') : String(Math.round(x));

function because(context: Context, corner: NodeId | undefined): readonly Phrase[] {
	if (corner === undefined) return say`, because the step was large`;
	const { label } = nodeAt(context, corner);
	return say`, because the step ran over the corner of ${{ kind: 'name', node: corner, label }}`;
}
