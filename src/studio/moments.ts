/** The playhead’s moment in the words of the explanations, and as a count. */
import type { Moment as Explained } from '$graph/explain/moment.ts';
import type { EdgeId } from '$graph/graph.ts';
import type { Beat, Schedule } from '$graph/steps.ts';
import type { Granularity, Moment } from '$viz/playhead.ts';

export function explained({ beats }: Schedule, moment: Moment): Explained {
	if (moment.kind !== 'step') return { kind: moment.kind };
	const { beat, from, to } = moment.stretch;
	const whole = beats[beat];
	return whole?.from === from && whole.to === to
		? { kind: 'beat', beat }
		: { kind: 'step', step: from };
}

/** Equal for all frames of one motion. */
export const keyOf = (moment: Moment): string =>
	moment.kind === 'step'
		? `${moment.stretch.beat} ${moment.stretch.from} ${moment.stretch.to}`
		: moment.kind;

/** "8 of 12", or how many steps there are when none is shown; by edge every edge of a pull or a push counts. */
export function count({ beats }: Schedule, moment: Moment, granularity: Granularity): string {
	const size = ({ kind, from, to }: Beat): number =>
		granularity === 'edge' && (kind === 'pull' || kind === 'push') ? to - from : 1;
	const total = beats.reduce((sum, beat) => sum + size(beat), 0);
	if (moment.kind === 'rest') return `${total} steps`;
	if (moment.kind === 'start') return `0 of ${total}`;
	const { beat, from, to } = moment.stretch;
	const before = beats.slice(0, beat).reduce((sum, each) => sum + size(each), 0);
	const current = beats[beat];
	const within = current && size(current) > 1 ? to - current.from : Math.min(1, to - from);
	return `${before + within} of ${total}`;
}

/** The edge of a step that is one alone, and not a whole beat. */
export function edgeAt(schedule: Schedule, moment: Moment): EdgeId | null {
	const at = explained(schedule, moment);
	const step = at.kind === 'step' ? schedule.steps[at.step] : undefined;
	return step && 'edge' in step ? step.edge : null;
}
