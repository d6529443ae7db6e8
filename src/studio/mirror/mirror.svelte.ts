/** The switch, and what is shown while it is on: nothing is worked out before. */
import { keptDrawn } from '$graph/mirror/kept-drawn.ts';
import { mirrorScene } from '$viz/mirror/mirror-scene.ts';
import type { Session } from '../session.svelte.ts';
import type { View } from '../view.svelte.ts';
import type { Background } from '../work/background.ts';
import { keptPlot } from './kept-plot.ts';
import { keptText } from './kept-text.ts';
import { MirrorPlaces } from './mirror-places.svelte.ts';

export class Mirror {
	readonly #session: Session;
	readonly #view: View;
	readonly #places: MirrorPlaces;

	constructor(session: Session, view: View, background?: Background) {
		this.#session = session;
		this.#view = view;
		this.#places = new MirrorPlaces(session, background);
	}

	readonly on = $derived.by(() => this.#session.document.mirror === true);

	/** Whether the cards of a large graph are found yet; until then the usual drawing stands. */
	readonly arranging = $derived.by(() => this.#places.arranging);

	/** Has the places found while it is on. */
	readonly follow = (): void => {
		if (this.on) this.#places.follow();
	};

	/** Undefined without places. */
	readonly scene = $derived.by(() => {
		const { graph, run, schedule, position, granularity, hovered } = this.#session;
		const { layout } = this.#places;
		if (!layout) return undefined;
		const { options } = this.#view;
		return mirrorScene(
			graph,
			layout,
			run,
			schedule,
			position,
			granularity,
			options,
			hovered ?? null
		);
	});

	readonly #kept = $derived.by(() => keptDrawn(this.#session.drawing, this.#session.schedule));
	readonly text = $derived.by(() => keptText(this.#kept));
	readonly #beat = $derived.by(() => {
		const { moment } = this.#view;
		return moment.kind === 'step' ? moment.stretch.beat : undefined;
	});
	readonly plot = $derived.by(() => keptPlot(this.#kept, this.#beat));
}
