/** Where the playhead stands after the text was edited. */
import type { Graph } from '$graph/graph.ts';
import { derivativePhase, type Beat, type Schedule } from '$graph/steps.ts';
import { phaseStops } from '$viz/playhead.ts';

export interface Timeline {
	readonly graph: Graph;
	readonly schedule: Schedule;
	/** The key of the card that shows a node, by its key. */
	readonly cardOf?: (key: string) => string | undefined;
}

/**
 * The position in `next` that shows what `position` shows in `last`: the same beat where its node still
 * exists, otherwise the beat with the same number. At rest it stays at rest. Gradients and tangents have no
 * step in common: from the ones to the others it goes to the end of the forward pass.
 */
export function carry(position: number, last: Timeline, next: Timeline): number {
	const total = last.schedule.steps.length;
	if (position > total) return next.schedule.steps.length + (position - total);
	if (position === 0) return 0;
	const index = last.schedule.beats.findIndex(({ to }) => position <= to);
	const beat = last.schedule.beats[index];
	if (!beat) return next.schedule.steps.length;
	if (beat.phase !== 'forward' && beat.phase !== derivativePhase(next.schedule))
		return phaseStops(next.schedule)[1] ?? 0;
	const wanted = identity(beat, last);
	const known = new Map(next.schedule.beats.map((other) => [identity(other, next), other]));
	// What a tree computes again is, shared, the same node.
	const card = next.cardOf?.(keyOf(beat, last)) ?? '';
	const same =
		known.get(wanted) ??
		known.get(`${beat.kind} ${card}`) ??
		known.get(wanted.replace(/~\d+$/, ''));
	const found = same ?? next.schedule.beats[Math.min(index, next.schedule.beats.length - 1)];
	if (!found) return 0;
	const done = position - beat.from;
	const complete = position === beat.to || done > found.to - found.from;
	return complete ? found.to : found.from + done;
}

const identity = (beat: Beat, timeline: Timeline): string =>
	`${beat.kind} ${keyOf(beat, timeline)}`;

const keyOf = ({ node }: Beat, { graph }: Timeline): string => graph.nodes[node ?? -1]?.key ?? '';
