/** What an action of the keyboard does to the page. */
import { phaseStops } from '$viz/playhead.ts';
import type { Desk } from './desk.svelte.ts';
import type { Action } from './keys.ts';

/** What the actions reach. */
export interface Reach {
	readonly desk: Desk;
	/** Absent until the graph is on the page. */
	readonly zoom: { zoomIn(): void; zoomOut(): void; fit(): void } | undefined;
	readonly edit: () => void;
}

export function command(action: Action, { desk, zoom, edit }: Reach): void {
	const { player } = desk;
	const { schedule, position } = desk.session;
	const phases = phaseStops(schedule);
	const run: Readonly<Record<Action, () => void>> = {
		next: () => player.next(),
		previous: () => player.previous(),
		'next-edge': () => player.next('edge'),
		'previous-edge': () => player.previous('edge'),
		'next-phase': () => player.seek(phases.find((stop) => stop > position) ?? 0),
		'previous-phase': () => player.seek(phases.findLast((stop) => stop < position) ?? 0),
		first: () => player.seek(0),
		last: () => player.seek(schedule.steps.length),
		play: () => player.toggle(),
		'zoom-in': () => zoom?.zoomIn(),
		'zoom-out': () => zoom?.zoomOut(),
		fit: () => zoom?.fit(),
		edit,
		gallery: () => (desk.opened = 'gallery'),
		keys: () => (desk.opened = 'keys')
	};
	run[action]();
}
