/** What the playhead shows, and the steps that belong to it. */
import type { Beat, Schedule, Step } from '../steps.ts';

export type Moment =
	/** Before the first step: nothing is computed. */
	| { readonly kind: 'start' }
	/** After the last step, with nothing under way. */
	| { readonly kind: 'rest' }
	/** All steps of one beat: index into `Schedule.beats`. */
	| { readonly kind: 'beat'; readonly beat: number }
	/** One step alone: index into `Schedule.steps`. */
	| { readonly kind: 'step'; readonly step: number };

export interface Happening {
	readonly beat: Beat;
	/** Index of the beat. */
	readonly index: number;
	readonly steps: readonly Step[];
}

/** Undefined for `start`, `rest`, and a place that the schedule does not have. */
export function happening(schedule: Schedule, moment: Moment): Happening | undefined {
	if (moment.kind === 'start' || moment.kind === 'rest') return undefined;
	const index = moment.kind === 'beat' ? moment.beat : beatOf(schedule, moment.step);
	const beat = schedule.beats[index];
	if (beat === undefined) return undefined;
	const [from, to] = moment.kind === 'beat' ? [beat.from, beat.to] : [moment.step, moment.step + 1];
	return { beat, index, steps: schedule.steps.slice(from, to) };
}

const beatOf = ({ beats }: Schedule, step: number): number =>
	beats.findIndex(({ from, to }) => from <= step && step < to);

/** What comes next: a step after a step, as long as its beat has one; otherwise a beat. */
export function nextMoment(schedule: Schedule, moment: Moment): Moment {
	if (moment.kind === 'start') return { kind: 'beat', beat: 0 };
	if (moment.kind === 'rest') return moment;
	if (moment.kind === 'beat') return { kind: 'beat', beat: moment.beat + 1 };
	const index = beatOf(schedule, moment.step);
	return moment.step + 1 < (schedule.beats[index]?.to ?? 0)
		? { kind: 'step', step: moment.step + 1 }
		: followingBeat(schedule, index + 1);
}

/** Pulls and pushes are walked one by one where the last step was; every other beat is shown as a whole. */
function followingBeat({ beats }: Schedule, index: number): Moment {
	const beat = beats[index];
	return beat?.kind === 'pull' || beat?.kind === 'push'
		? { kind: 'step', step: beat.from }
		: { kind: 'beat', beat: index };
}
