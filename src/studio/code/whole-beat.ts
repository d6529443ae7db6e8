import type { ClosedProgram } from '$graph/boxes/closed-program.ts';
import { schedule, type Schedule } from '$graph/steps.ts';

/** The beat of the whole graph that a beat of the drawing shows: of a box that of its result. */
export function wholeBeat(
	{ program, whole, wholeOf }: ClosedProgram,
	shown: Schedule,
	index: number
): number {
	if (program === whole) return index;
	const beat = shown.beats[index];
	const node = beat?.node === undefined ? undefined : wholeOf(beat.node);
	const { beats } = schedule(whole.graph, wholeOf(shown.target));
	return beats.findIndex((each) => each.kind === beat?.kind && each.node === node);
}
