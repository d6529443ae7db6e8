/** The switch, and what is shown while it is on: nothing is worked out before. */
import { keptDrawn } from '$graph/mirror/kept-drawn.ts';
import { mirrorActing } from '$viz/mirror/mirror-acting.ts';
import type { MirrorLayout } from '$viz/mirror/mirror-layout.ts';
import { mirrorScene } from '$viz/mirror/mirror-scene.ts';
import type { Scene } from '$viz/marks.ts';
import type { Session } from '../session.svelte.ts';
import type { View } from '../view.svelte.ts';
import type { Background } from '../work/background.ts';
import { keptPlot } from './kept-plot.ts';
import { keptText, NOTHING_BACKWARD } from './kept-text.ts';
import { MirrorPlaces } from './mirror-places.svelte.ts';

export class Mirror {
	readonly #session: Session;
	readonly #view: View;
	readonly #places: MirrorPlaces;

	constructor(session: Session, view: View, background?: Background) {
		this.#session = session;
		this.#view = view;
		this.#places = new MirrorPlaces(session, background, (layout) => void this.#drawn(layout));
	}

	readonly on = $derived.by(() => this.#session.document.mirror === true);

	/** Whether the cards of a large graph are found yet; until then the usual drawing stands. */
	readonly arranging = $derived.by(() =>
		this.on && !this.#session.along ? this.#places.arranging : 'done'
	);

	/** Has the places found while it is on. */
	readonly follow = (): void => {
		if (!this.on) this.#places.leave();
		else if (!this.#session.along) this.#places.follow();
	};

	/** Forward mode has no backward graph that could stand opposite. */
	readonly #layout = $derived.by(() =>
		this.on && !this.#session.along ? this.#places.layout : undefined
	);

	/** Undefined while it is off, without places, and in forward mode: there the usual drawing stands. */
	readonly scene = $derived.by(() => this.#layout && this.#drawn(this.#layout));

	#drawn(layout: MirrorLayout): Scene {
		const { graph, run, schedule, position, granularity, hovered } = this.#session;
		const { options } = this.#view;
		const pointed = hovered ?? null;
		return mirrorScene(graph, layout, run, schedule, position, granularity, options, pointed);
	}

	/** Who takes part in the step: what the drawing keeps in view. */
	readonly acting = $derived.by(() => {
		const { graph, schedule } = this.#session;
		return mirrorActing(graph, schedule, this.#view.stepped, this.#layout?.wires ?? []);
	});

	readonly #kept = $derived.by(() => keptDrawn(this.#session.drawing, this.#session.schedule));
	readonly text = $derived.by(() =>
		this.#session.along ? NOTHING_BACKWARD : keptText(this.#kept)
	);
	readonly #beat = $derived.by(() => {
		const { moment } = this.#view;
		return moment.kind === 'step' ? moment.stretch.beat : undefined;
	});
	/** Undefined in forward mode. */
	readonly plot = $derived.by(() =>
		this.#session.along ? undefined : keptPlot(this.#kept, this.#beat)
	);
}
