/**
 * The playhead is one number: `floor(position)` steps are done and the fraction of the next is under
 * way. Past the last step everything is known and nothing moves: the rest of the first screen.
 */
import type { Beat, Phase, Schedule } from '$graph/steps.ts';

/** Whether the pulls or pushes of one beat run side by side or one after the other. */
export type Granularity = 'beat' | 'edge';

/** Steps that run together: a whole beat, or one pull or push of it. */
export interface Stretch {
	readonly beat: number;
	readonly from: number;
	readonly to: number;
}

/** What one position shows. */
export type Moment =
	/** Nothing is computed yet. */
	| { readonly kind: 'start' }
	/** The steps of `stretch` are under way, at `time` of their motion; at 1 they have settled. */
	| { readonly kind: 'step'; readonly stretch: Stretch; readonly time: number }
	/** Everything is known. */
	| { readonly kind: 'rest' };

/** Milliseconds of one motion at 1×. */
export const DURATION: Readonly<Record<Phase, number>> = {
	forward: 520,
	backward: 600,
	tangent: 600
};

/** The position of the first screen. */
export const restPosition = (schedule: Schedule): number => schedule.steps.length + 1;

const resting = (schedule: Schedule, position: number): boolean =>
	!(position <= schedule.steps.length);

/** The beat that is under way or has just settled; −1 before the first and at rest. */
export function beatAt({ beats, steps }: Schedule, position: number): number {
	if (!(position > 0 && position <= steps.length)) return -1;
	let low = 0;
	let high = beats.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((beats[middle]?.to ?? 0) < position) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What a position shows; any number is a position. */
export function moment(schedule: Schedule, position: number, granularity: Granularity): Moment {
	if (resting(schedule, position)) return { kind: 'rest' };
	const index = beatAt(schedule, position);
	const beat = schedule.beats[index];
	if (!beat) return { kind: 'start' };
	const from = walksEdges(beat, granularity) ? Math.ceil(position) - 1 : beat.from;
	const to = walksEdges(beat, granularity) ? Math.ceil(position) : beat.to;
	const time = (position - from) / (to - from);
	return { kind: 'step', stretch: { beat: index, from, to }, time };
}

/** What runs along edges is walked one by one; the inputs always come together. */
const walksEdges = ({ kind }: Beat, granularity: Granularity): boolean =>
	granularity === 'edge' && (kind === 'pull' || kind === 'push');

/** The next position at which everything has settled; the rest after the last; from rest the first. */
export function nextStop(schedule: Schedule, position: number, granularity: Granularity): number {
	if (resting(schedule, position)) return nextStop(schedule, 0, granularity);
	if (position >= schedule.steps.length) return restPosition(schedule);
	const at = Math.max(0, position);
	const beat = schedule.beats.find(({ to }) => to > at);
	if (!beat) return restPosition(schedule);
	return walksEdges(beat, granularity) ? Math.floor(at) + 1 : beat.to;
}

/** The last settled position before this one; 0 before the first. */
export function previousStop(
	schedule: Schedule,
	position: number,
	granularity: Granularity
): number {
	if (resting(schedule, position)) return schedule.steps.length;
	const beat = schedule.beats[beatAt(schedule, position)];
	if (!beat) return 0;
	return walksEdges(beat, granularity) ? Math.ceil(position) - 1 : beat.from;
}

/** Where what is on screen stands still: the end of a motion under way, or else the position itself. */
export function settled(schedule: Schedule, position: number, granularity: Granularity): number {
	const shown = moment(schedule, position, granularity);
	if (shown.kind === 'rest') return restPosition(schedule);
	return shown.kind === 'step' ? shown.stretch.to : 0;
}

/** Where one phase ends and the next begins: the start, the end of the forward pass, the end, the rest. */
export function phaseStops(schedule: Schedule): readonly number[] {
	const seed = schedule.beats.find(({ phase }) => phase !== 'forward');
	return [0, seed?.from ?? 0, schedule.steps.length, restPosition(schedule)];
}
