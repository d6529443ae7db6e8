import type { ClosedProgram } from '$graph/boxes/closed-program.ts';
import { schedule, type Along, type Schedule } from '$graph/steps.ts';

/** The same entry of the same input in the whole graph. */
export const wholeAlong = (
	{ wholeOf }: Pick<ClosedProgram, 'wholeOf'>,
	{ along }: Schedule
): Along | undefined => along && { ...along, node: wholeOf(along.node) };

/** The beat of the whole graph that a beat of the drawing shows: of a box that of its result. */
export function wholeBeat(drawing: ClosedProgram, shown: Schedule, index: number): number {
	const { program, whole, wholeOf } = drawing;
	if (program === whole) return index;
	const beat = shown.beats[index];
	const node = beat?.node === undefined ? undefined : wholeOf(beat.node);
	const { beats } = schedule(whole.graph, wholeOf(shown.target), wholeAlong(drawing, shown));
	return beats.findIndex((each) => each.kind === beat?.kind && each.node === node);
}
