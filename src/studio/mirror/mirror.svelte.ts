/** The switch, and what is shown while it is on: nothing is worked out before. */
import { kept } from '$graph/mirror/kept.ts';
import { layout } from '$viz/layout.ts';
import { mirrorLayout } from '$viz/mirror/mirror-layout.ts';
import { mirrorScene } from '$viz/mirror/mirror-scene.ts';
import type { Session } from '../session.svelte.ts';
import type { View } from '../view.svelte.ts';
import { keptPlot } from './kept-plot.ts';
import { keptText } from './kept-text.ts';

/** From so many nodes on, arranging them anew would take longer than a few frames. */
const MANY = 500;

export class Mirror {
	on = $state(false);
	readonly #session: Session;
	readonly #view: View;

	constructor(session: Session, view: View) {
		this.#session = session;
		this.#view = view;
	}

	toggle(): void {
		this.on = !this.on;
	}

	/** The places of the usual drawing, unless cards are open there: here all are closed. */
	readonly #closed = $derived.by(() => {
		const { graph, schedule, layout: usual } = this.#session;
		if (usual.metrics.direction === 'right' && !usual.cards.some(({ table }) => table))
			return usual;
		const rough = graph.nodes.length > MANY;
		return layout(graph, { direction: 'right', target: schedule.target, rough });
	});

	readonly #layout = $derived.by(() =>
		mirrorLayout(this.#session.graph, this.#closed, this.#session.schedule.target)
	);

	readonly scene = $derived.by(() => {
		const { graph, run, schedule, position, granularity } = this.#session;
		const { options } = this.#view;
		return mirrorScene(graph, this.#layout, run, schedule, position, granularity, options);
	});

	readonly #kept = $derived.by(() => kept(this.#session.graph, this.#session.schedule.target));
	readonly text = $derived.by(() => keptText(this.#kept));
	readonly plot = $derived.by(() => {
		const { moment } = this.#view;
		return keptPlot(this.#kept, moment.kind === 'step' ? moment.stretch.beat : undefined);
	});
}
