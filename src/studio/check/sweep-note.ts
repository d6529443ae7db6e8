/** Why the errors of both differences are what they are at every step, in a sentence or two. */
import { isTruncated } from '$graph/check/slopes.ts';
import type { Sweep, SweepCurve } from '$graph/check/sweep.ts';
import { stepText } from './digits-text.ts';

/** A step of 1 that is rounded more than this could hide a bend. */
const HIDING = 1e-6;

export function sweepNote(sweep: Sweep): string {
	const { central, forward, noise, kinked } = sweep;
	if (kinked)
		return 'There is no slope here for a difference to find: however small the step, each of them keeps a number of its own, so that no step is the best one.';
	if (hasNoValue(central) && hasNoValue(forward))
		return 'The function has no value beside this point.';
	if (hasNoValue(central))
		return 'The function has no value on one side of this point, so there is no central difference.';
	if (isExact(central)) return exact(sweep);
	if (central.best === undefined && central.truncation !== undefined)
		return 'The smaller the step, the smaller the error: at this point there are no digits that rounding could take.';
	if (central.best === undefined)
		return 'No step shows the gradient: with a small one rounding moves the value by more than the step does, and a large one is too far away.';
	if (central.truncation !== undefined)
		return 'To the right the step is so large that the curve bends away from its tangent; to the left it is so small that rounding is all that is left.';
	const end = endOf(central);
	if (end !== undefined)
		return `With a step above ${stepText(end)} the function has no value on one side, so the curve of the central difference ends there. With smaller steps most of what is wrong is rounding.`;
	if (bends(central, noise))
		return 'Only with a step of nearly 1 does the curve bend away from its tangent; with smaller ones what is wrong is rounding.';
	if (bends(forward, noise))
		return 'The function bends on both sides alike, and the central difference takes one from the other: a large step costs it nothing, and what is wrong is rounding.';
	return noise > HIDING
		? 'Rounding is all that can be seen: it outweighs whatever a step of up to 1 leaves out.'
		: 'There is nothing to bend away from, so a large step costs nothing: what is wrong is rounding.';
}

/** The function is finite on neither side that the quotient takes. */
export const hasNoValue = ({ points }: SweepCurve): boolean =>
	points.every(({ error }) => !Number.isFinite(error));

/** Most small steps make no error at all. */
const isExact = ({ points, best }: SweepCurve): boolean =>
	best === undefined && points.filter(({ error }) => error === 0).length > points.length / 4;

function exact({ forward, noise }: Sweep): string {
	if (isExact(forward) && forward.truncation === undefined)
		return noise > HIDING
			? 'Both differences find the gradient exactly: either the function is flat here, or rounding hides how it bends.'
			: 'Every small step finds the gradient exactly: the function is straight or flat around this point.';
	return 'The central difference finds the gradient exactly, because the function bends on both sides alike; the forward one sees the bend of one side.';
}

const bends = ({ points }: SweepCurve, noise: number): boolean =>
	points.some((point) => isTruncated(point, noise));

/** The largest step with a value, where larger ones have none. */
function endOf({ points }: SweepCurve): number | undefined {
	const last = points.findLast(({ error }) => Number.isFinite(error));
	return last === points.at(-1) ? undefined : last?.h;
}
