/** Where the cards of the mirror stand: on the spot for a small graph, and for a large one when the worker has found it. */
import type { Layout } from '$viz/layout.ts';
import { arrangedMirror, type MirrorPlan } from '$viz/mirror/arranged.ts';
import type { MirrorLayout } from '$viz/mirror/mirror-layout.ts';
import { drawnReadings, readings } from '$graph/mirror/saved.ts';
import { MANY } from '../places.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { Background } from '../work/background.ts';

/** From so many nodes on the mirror takes longer than a frame: two cards and up to three lines for each of them. */
const SOME = 120;

interface Found {
	readonly plan: MirrorPlan;
	/** Absent where there was no time. */
	readonly layout: MirrorLayout | undefined;
}

export class MirrorPlaces {
	readonly #session: Session;
	readonly #background: Background | undefined;
	/** Makes ready what is drawn of a large graph, before it is shown. */
	readonly #prepare: (layout: MirrorLayout) => void;
	/** Of a large graph. */
	#found = $state.raw<Found>();
	#turn = 0;

	constructor(
		session: Session,
		background?: Background,
		prepare: (layout: MirrorLayout) => void = () => undefined
	) {
		this.#session = session;
		this.#background = background;
		this.#prepare = prepare;
	}

	readonly #plan = $derived.by<MirrorPlan>(() => {
		const { graph, schedule, drawing } = this.#session;
		const { whole, wholeOf, shownOf } = drawing;
		const { target } = schedule;
		const read = drawnReadings(readings(whole.graph, wholeOf(target)), shownOf);
		return { graph, target, read, usual: this.#usual };
	});

	readonly #large = $derived.by(
		() => this.#background !== undefined && this.#session.graph.nodes.length > SOME
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
		void this.#ask(this.#plan);
	}

	/** What there was no time for is asked for again when the mirror is turned on anew. To be called when it is off. */
	leave(): void {
		if (this.#found?.layout === undefined) this.#found = undefined;
	}

	async #ask(plan: MirrorPlan): Promise<void> {
		const turn = ++this.#turn;
		const found = await this.#background?.ask('mirror', plan).catch(() => undefined);
		// what was asked later has its own answer
		if (turn !== this.#turn) return;
		const layout = found ?? atOnce(plan);
		if (layout) await this.#unhurried(layout);
		if (turn === this.#turn) this.#found = { plan, layout };
	}

	/** Unpacking the answer, making ready and drawing are a task each, so that none of them holds up the page. */
	async #unhurried(layout: MirrorLayout): Promise<void> {
		await pause();
		this.#prepare(layout);
		await pause();
	}
}

/** Where there is no worker, or a slow one: what takes a few frames may be done here, so that there is a mirror at all. */
const atOnce = (plan: MirrorPlan): MirrorLayout | undefined =>
	plan.graph.nodes.length > MANY ? undefined : arrangedMirror(plan);

const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Cards that stand alike, with the same wires. */
const samePlan = (a: MirrorPlan, b: MirrorPlan): boolean =>
	a.usual === b.usual &&
	(a.usual !== undefined || a.graph === b.graph) &&
	a.target === b.target &&
	a.graph.nodes.length === b.graph.nodes.length &&
	a.read.length === b.read.length &&
	a.read.every(({ value, by }, i) => value === b.read[i]?.value && by === b.read[i].by);
