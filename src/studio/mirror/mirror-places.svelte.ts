/** Where the cards of the mirror stand: on the spot for a small graph, and for a large one when the worker has found it. */
import type { Layout } from '$viz/layout.ts';
import { arrangedMirror, type MirrorPlan } from '$viz/mirror/arranged.ts';
import type { MirrorLayout } from '$viz/mirror/mirror-layout.ts';
import { drawnReadings, readings } from '$graph/mirror/saved.ts';
import { MANY } from '../places.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { Background } from '../work/background.ts';

interface Found {
	readonly plan: MirrorPlan;
	/** Absent where there was no time. */
	readonly layout: MirrorLayout | undefined;
}

export class MirrorPlaces {
	readonly #session: Session;
	readonly #background: Background | undefined;
	/** Of a large graph. */
	#found = $state.raw<Found>();

	constructor(session: Session, background?: Background) {
		this.#session = session;
		this.#background = background;
	}

	readonly #plan = $derived.by<MirrorPlan>(() => {
		const { graph, schedule, drawing } = this.#session;
		const { whole, wholeOf, shownOf } = drawing;
		const { target } = schedule;
		const read = drawnReadings(readings(whole.graph, wholeOf(target)), shownOf);
		return { graph, target, read, usual: this.#usual };
	});

	readonly #large = $derived.by(
		() => this.#background !== undefined && this.#session.graph.nodes.length > MANY
	);

	/** A small graph moves to its places with the usual drawing. */
	readonly #usual = $derived.by<Layout | undefined>(() => {
		const usual = this.#large ? this.#session.arranged : this.#session.layout;
		const fits = usual.metrics.direction === 'right' && !usual.cards.some(({ table }) => table);
		return fits ? usual : undefined;
	});

	/** What was found holds for every graph that is drawn alike. */
	readonly #known = $derived.by(() =>
		this.#found && samePlan(this.#found.plan, this.#plan) ? this.#found : undefined
	);

	/** Absent while the worker is at it, and where it had no time. */
	readonly layout = $derived.by(() =>
		this.#large ? this.#known?.layout : arrangedMirror(this.#plan)
	);

	readonly arranging = $derived.by<'done' | 'waiting' | 'late'>(() => {
		if (!this.#large || this.#known?.layout) return 'done';
		return this.#known ? 'late' : 'waiting';
	});

	/** Asks for the places of a large graph. To be called whenever what it reads has changed. */
	follow(): void {
		if (!this.#large || this.#known) return;
		const plan = this.#plan;
		const asked = this.#background?.ask('mirror', plan);
		asked?.then(
			(layout) => (this.#found = { plan, layout }),
			// a newer plan has its own answer
			() => samePlan(plan, this.#plan) && (this.#found = { plan, layout: undefined })
		);
	}
}

/** Cards that stand alike, with the same wires. */
const samePlan = (a: MirrorPlan, b: MirrorPlan): boolean =>
	a.usual === b.usual &&
	(a.usual !== undefined || a.graph === b.graph) &&
	a.target === b.target &&
	a.graph.nodes.length === b.graph.nodes.length &&
	a.read.length === b.read.length &&
	a.read.every(({ value, by }, i) => value === b.read[i]?.value && by === b.read[i].by);
