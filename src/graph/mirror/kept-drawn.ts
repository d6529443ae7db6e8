/** What is kept, told by the steps of a drawing in which boxes are closed: the most at once while a card has its turn. */
import type { NodeId } from '../graph.ts';
import { schedule, type Beat, type Schedule } from '../steps.ts';
import type { ClosedProgram } from '../boxes/closed-program.ts';
import { kept, peakOf, type Kept, type KeptAt } from './kept.ts';

const NOTHING: KeptAt = { values: 0, adjoints: 0 };
const keyOf = ({ kind }: Beat, card: NodeId | undefined): string => `${kind} ${card}`;

/** `drawn` is the schedule of what is on screen. */
export function keptDrawn(
	{ program, whole, shownOf, wholeOf }: ClosedProgram,
	drawn: Schedule
): Kept {
	const target = wholeOf(drawn.target);
	const all = kept(whole.graph, target);
	if (program === whole) return all;
	const most = new Map<string, KeptAt>();
	for (const [at, beat] of schedule(whole.graph, target).beats.entries()) {
		const key = keyOf(beat, beat.node === undefined ? undefined : shownOf(beat.node));
		const [now, before] = [all.beats[at] ?? NOTHING, most.get(key) ?? NOTHING];
		if (now.values + now.adjoints >= before.values + before.adjoints) most.set(key, now);
	}
	const beats = drawn.beats.map((beat) => most.get(keyOf(beat, beat.node)) ?? NOTHING);
	return { ...all, beats, peak: peakOf(beats) };
}
