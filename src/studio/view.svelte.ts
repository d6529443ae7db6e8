/** What every panel shows of a session at its step: one derivation, so that all of them agree. */
import { untrack } from 'svelte';
import { derivativesOf } from '$graph/derivatives.ts';
import { examples } from '$graph/examples.ts';
import type { Context } from '$graph/explain/context.ts';
import { explain } from '$graph/explain/explain.ts';
import { plain } from '$graph/explain/plain.ts';
import type { NodeId } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import { healthOf } from '$graph/health/health.ts';
import type { Role } from '$graph/program.ts';
import type { Schedule } from '$graph/steps.ts';
import { acting } from '$viz/acting.ts';
import { inProse } from '$viz/format.ts';
import { moment } from '$viz/playhead.ts';
import type { CellAt, SceneOptions } from '$viz/frame.ts';
import { scene } from '$viz/scene.ts';
import type { LitPlace } from '$viz/lit-place.ts';
import { lineFormula, wholeFormula } from './formula.ts';
import { lastDrag } from './health/last-drag.ts';
import { own } from './current.ts';
import { differs } from './rewritten.ts';
import { lights } from './lit.ts';
import { litText } from './lit-text.ts';
import { count, explained, keyOf } from './moments.ts';
import { asDrawn, placesOf, rolesOf, valueRows, type Sight } from './panel-rows.ts';
import { doneSteps, progress } from './progress.ts';
import type { Session } from './session.svelte.ts';
import { targetName } from './target/target-name.ts';
import { traceRows } from './trace-rows.ts';

export class View {
	/** The key of the node whose way back to the target is followed at rest. */
	#followed = $state<string>();
	/** Shows another position than the playhead’s: the pointer is on the timeline. */
	#preview = $state.raw<{ readonly schedule: Schedule; readonly position: number }>();
	/** The entry of an open card under the pointer. */
	cell = $state.raw<CellAt | null>(null);
	readonly #session: Session;
	/** Whether it has been said that the text and the graph differ: nothing turns grey before that. */
	readonly #stale: () => boolean;

	constructor(session: Session, stale = (): boolean => session.stale) {
		this.#session = session;
		this.#stale = stale;
	}

	readonly moment = $derived.by(() => {
		const { schedule, position, granularity } = this.#session;
		return moment(schedule, position, granularity);
	});

	/** What changes from step to step, and not from frame to frame of one motion. */
	readonly #stretch = $derived.by(() => keyOf(this.moment));
	readonly stepped = $derived.by(() => {
		void this.#stretch;
		void this.#session.schedule;
		return untrack(() => this.moment);
	});

	readonly #done = $derived.by(() => doneSteps(this.#session.schedule, this.moment));
	readonly #progress = $derived.by(() =>
		progress(this.#session.graph, this.#session.schedule, this.#done)
	);
	readonly lights = $derived.by(() =>
		lights(this.#session.graph, this.#session.schedule, this.stepped)
	);

	/** Who takes part in the step: what the drawing keeps in view. */
	readonly acting = $derived.by(() =>
		acting(this.#session.graph, this.#session.schedule, this.stepped)
	);

	readonly roles = $derived.by<ReadonlyMap<string, Role>>(() =>
		rolesOf(this.#session.program, (input) => this.#session.role(input))
	);

	/** The number under a slider keeps its decimals while it moves. */
	readonly #decimals = $derived.by(() => {
		const { moving, values } = this.#session;
		const value = moving === undefined ? undefined : values[moving];
		return moving === undefined || typeof value !== 'number'
			? undefined
			: placesOf(moving, value, this.#session.range(moving));
	});

	/** Whether a drag is compared with what the gradients had said of it. */
	nudging = $state(false);
	/** What the last drag did; absent while nobody looks, and before there was one. */
	readonly drag = $derived.by(() => (this.nudging ? lastDrag(this.#session) : undefined));

	/** What words are made of, whatever the step. */
	readonly context = $derived.by<Context>(() => {
		const { graph, run, schedule } = this.#session;
		return { graph, run, schedule, format: inProse };
	});
	/** What hurts, at whatever step. */
	readonly health = $derived.by(() => healthOf(this.context));

	/** What a drawing of this moment shows beside the graph and its numbers. */
	readonly options = $derived.by<SceneOptions>(() => {
		const { schedule } = this.#session;
		return {
			roles: this.roles,
			stale: this.#stale(),
			cell: this.cell,
			health: { ...this.health, ...(this.drag && { moved: this.drag.moved }) },
			preview: this.#preview?.schedule === schedule ? this.#preview.position : null,
			...(this.#decimals === undefined ? {} : { decimals: this.#decimals })
		};
	});

	readonly scene = $derived.by(() => {
		const { graph, layout, run, schedule, position, granularity, hovered } = this.#session;
		const options = { ...this.options, hovered, inParts: true };
		return scene(graph, layout, run, schedule, position, granularity, options);
	});

	/** The node that was selected last, as long as the graph has it. */
	readonly followed = $derived.by(
		() => this.#session.graph.nodes.find(({ key }) => key === this.#followed)?.id
	);

	readonly explanation = $derived.by(() => {
		const { graph, run, schedule } = this.#session;
		const { followed } = this;
		return explain(graph, run, schedule, explained(schedule, this.stepped), {
			format: inProse,
			...(followed === undefined ? {} : { follow: followed })
		});
	});

	/** Shows a position under the pointer, or no longer. */
	preview(position: number | null): void {
		const { schedule } = this.#session;
		this.#preview = position === null ? undefined : { schedule, position };
	}

	/** The last line of the text, where no formula can stand for it. */
	readonly line = $derived.by(() =>
		this.lineFormula === undefined ? this.#session.source.trimEnd().split('\n').at(-1) : undefined
	);

	follow(node: NodeId): void {
		this.#followed = this.#session.graph.nodes[node]?.key;
	}

	/** The sentence under the graph, without markup. */
	readonly caption = $derived(plain(this.explanation.sentence, inProse));
	readonly count = $derived.by(() =>
		count(this.#session.schedule, this.moment, this.#session.granularity)
	);
	readonly target = $derived.by(() =>
		targetName(this.#session.program, this.#session.schedule.target)
	);

	/** What forward mode goes along, in plain characters; undefined for a backward pass. */
	readonly along = $derived.by(() => {
		const { along } = this.explanation;
		return along && plainLabel(along.label) + (along.place ?? '');
	});

	readonly #sight = $derived.by<Sight>(() => ({
		stale: this.#session.illegible,
		program: this.#session.program,
		run: this.#session.run,
		derivatives: derivativesOf(this.#session.run, this.#session.schedule),
		along: this.along,
		known: this.#progress,
		lights: this.lights,
		hovered: this.#session.hovered,
		role: (input) => this.#session.role(input),
		held: (name) => (this.#session.stale ? this.#session.held(name) : undefined)
	}));
	readonly values = $derived.by(() =>
		asDrawn(
			valueRows(this.#sight, (name) => this.#session.range(name)),
			this.#session.arranged
		)
	);
	/** The example of the gallery whose text this is. */
	readonly example = $derived.by(() =>
		examples.find(({ source }) => source === this.#session.source)
	);
	/** What it says has the numbers that the example came with. */
	readonly #untouched = $derived.by(() => {
		const { values } = this.#session;
		const given = Object.entries(this.example?.values ?? {});
		return given.every(([name, value]) => !differs(own(values, name) ?? NaN, value));
	});

	/** What there is to notice in it, which is told of the gradient of its last line. */
	readonly notice = $derived.by(() =>
		this.#session.target === this.#session.graph.output && this.#untouched
			? this.example?.notice
			: undefined
	);
	readonly trace = $derived.by(() => traceRows(this.#sight));

	/** Parts of the text that are lit; none while the text and the graph differ. */
	readonly text = $derived.by<readonly LitPlace[]>(() => {
		const { graph, hovered, stale } = this.#session;
		return stale ? [] : litText(graph, this.lights, hovered);
	});

	readonly #whole = $derived.by(() => wholeFormula(this.#session.drawing));

	/** Where the text writes what the step is about, or else the target. */
	readonly #place = $derived.by(() => {
		const { graph, target } = this.#session;
		return graph.nodes[this.lights.operation ?? target]?.spans[0]?.from ?? 0;
	});

	/** Of a program that does not fit into one formula, the line of the step. */
	readonly lineFormula = $derived.by(() =>
		this.#whole && !this.#whole.plain.includes('\n')
			? this.#whole
			: lineFormula(this.#session.drawing, this.#place)
	);

	/** Too long for a formula: what is typeset of it changes with the step. */
	readonly byLine = $derived.by(() => this.#whole === undefined);
	/** The whole program, or the line of the step where that would be too long. */
	readonly formula = $derived.by(() => this.#whole ?? this.lineFormula);
}
