/** All that is derived from the document of a session. Numbers follow every frame; structure follows the text. */
import type { ProgramInput, Role } from '$graph/program.ts';
import { schedule } from '$graph/steps.ts';
import type { Value } from '$graph/tensor.ts';
import type { Direction } from '$viz/layout.ts';
import { cardKeys } from './card-keys.ts';
import type { Timeline } from './carry.ts';
import { alongOf, seedOf, targetOf } from './chosen.ts';
import { completed, own } from './current.ts';
import type { Document } from './document.ts';
import { Drags } from './drags.svelte.ts';
import { heldBy } from './holding.ts';
import { NO_CARDS, openNodes } from './open-cards.ts';
import { Past } from './past.svelte.ts';
import { type Arrangement, Places } from './places.svelte.ts';
import { type Range, rangeAround } from './range.ts';
import { Reading } from './reading.svelte.ts';
import { sameStructure } from './same-structure.ts';
import type { Background } from './work/background.ts';

/**
 * A session is this and the ways to change it: the one inheritance of the house. A session that held it instead would
 * have to hand on all of its two dozen names one by one, or make everyone who reads a session say which half he means.
 */
export class Shown {
	protected readonly past: Past;
	protected readonly reading: Reading;
	protected readonly drags = new Drags();
	protected readonly places: Places;
	protected cards = NO_CARDS;
	protected direction: Direction = 'right';

	readonly document = $derived.by(() => this.past.document);
	readonly source = $derived(this.document.source);
	/** What the text says: see `Reading`, which keeps the last one that could be read. */
	readonly drawing = $derived.by(() => this.reading.drawing);
	readonly program = $derived.by(() => this.reading.program);
	readonly graph = $derived(this.program.graph);
	readonly values = $derived.by(() => this.reading.values);
	readonly diagnostics = $derived.by(() => this.reading.diagnostics);
	readonly stale = $derived.by(() => this.reading.stale);
	readonly illegible = $derived.by(() => this.reading.illegible);
	readonly misfit = $derived.by(() => this.reading.misfit);
	readonly canUndo = $derived.by(() => this.past.canUndo);
	readonly canRedo = $derived.by(() => this.past.canRedo);
	/** The input whose number is being dragged. */
	readonly moving = $derived(this.drags.moving);
	/** The numbers before the last drag, as long as they are numbers of the graph on screen. */
	readonly before = $derived.by(() => {
		const { before } = this.drags;
		return before && sameStructure(before.graph, this.graph) ? before.values : undefined;
	});
	/** The node whose gradients are shown. */
	readonly target = $derived(targetOf(this.graph, this.document));
	/** What the backward pass starts with, where it is not ones. */
	readonly seed = $derived(seedOf(this.graph, this.target, this.document));
	readonly run = $derived(
		this.program.run(this.values, {
			target: this.target,
			...(this.seed === undefined ? {} : { seed: this.seed })
		})
	);
	/** What forward mode goes along, where it is stepped instead of the backward pass. */
	readonly along = $derived(alongOf(this.graph, this.document));
	readonly schedule = $derived(schedule(this.graph, this.target, this.along));
	readonly layout = $derived.by(() => this.places.layout);
	/** Whether a large graph still stands as it was put down at first. */
	readonly arranging = $derived.by(() => this.places.arranging);
	/** Where the cards will stand when they have stopped moving. */
	readonly arranged = $derived.by(() => this.places.arranged);

	/** Throws for a document whose text cannot be read. Without a background, large graphs are arranged on the spot. */
	constructor(document: Document, background?: Background) {
		this.reading = new Reading(document, () => this.document);
		this.past = new Past(completed(document, this.reading.whole));
		this.places = new Places(this.arrangement(), background);
	}

	/** What an input was given, though the program on screen may not fit it. */
	held(name: string): Value {
		return heldBy(this, name);
	}

	range(name: string): Range {
		return own(this.document.ranges, name) ?? rangeAround(0);
	}

	role(input: ProgramInput): Role {
		return own(this.document.roles, input.name) ?? input.role;
	}

	protected arrangement(): Arrangement {
		const { graph, target } = this;
		return { graph, target, direction: this.direction, open: openNodes(this.cards, graph) };
	}

	protected timeline(): Timeline {
		return { graph: this.graph, schedule: this.schedule, cardOf: cardKeys(this.drawing) };
	}
}
