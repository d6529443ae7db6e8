/** The playhead’s moment in the words of the explanations. */
import type { Moment as Explained } from '$graph/explain/moment.ts';
import type { Schedule } from '$graph/steps.ts';
import type { Moment } from '$viz/playhead.ts';

export function explained({ beats }: Schedule, moment: Moment): Explained {
	if (moment.kind !== 'step') return { kind: moment.kind };
	const { beat, from, to } = moment.stretch;
	const whole = beats[beat];
	return whole?.from === from && whole.to === to
		? { kind: 'beat', beat }
		: { kind: 'step', step: from };
}

/** "8 of 12", or how many there are when none is shown. */
export function count({ beats }: Schedule, moment: Moment): string {
	if (moment.kind === 'rest') return `${beats.length} beats`;
	const beat = moment.kind === 'start' ? 0 : moment.stretch.beat + 1;
	return `${beat} of ${beats.length}`;
}
