/** What an action of the keyboard does to the page. */
import { phaseStops } from '$viz/playhead.ts';
import { stepAlong } from './along/step-along.ts';
import type { Desk } from './desk.svelte.ts';
import type { Action } from './keys.ts';
import { differentiate } from './target/differentiate.ts';

/** What the actions reach. */
export interface Reach {
	readonly desk: Desk;
	/** Absent until the graph is on the page. */
	readonly zoom: { zoomIn(): void; zoomOut(): void; fit(): void } | undefined;
	readonly edit: () => void;
}

export function command(action: Action, { desk, zoom, edit }: Reach): void {
	const { player } = desk;
	const { session } = desk;
	const { schedule, position } = session;
	const phases = phaseStops(schedule);
	const seek = (stop: number): void => desk.move(() => player.seek(stop));
	const run: Readonly<Record<Action, () => void>> = {
		next: () => desk.move(() => player.next()),
		previous: () => desk.move(() => player.previous()),
		'next-edge': () => desk.move(() => player.next('edge')),
		'previous-edge': () => desk.move(() => player.previous('edge')),
		'next-phase': () => seek(phases.find((stop) => stop > position) ?? 0),
		'previous-phase': () => seek(phases.findLast((stop) => stop < position) ?? 0),
		first: () => seek(0),
		last: () => seek(schedule.steps.length),
		play: () => desk.move(() => player.toggle()),
		'zoom-in': () => zoom?.zoomIn(),
		'zoom-out': () => zoom?.zoomOut(),
		fit: () => zoom?.fit(),
		target: () => differentiate(session, session.hovered),
		mode: () => stepAlong(session, session.hovered),
		undo: () => session.undo(),
		redo: () => session.redo(),
		edit,
		fold: () => (desk.folded = !desk.folded),
		mirror: session.toggleMirror,
		gallery: () => (desk.opened = 'gallery'),
		'why-value': () => desk.ask('value'),
		'why-gradient': () => desk.ask('gradient'),
		keys: () => (desk.opened = 'keys')
	};
	run[action]();
}
