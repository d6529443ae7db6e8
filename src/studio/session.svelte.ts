/** The document and all that is derived from it. Numbers follow every frame; structure follows the text. */
import type { NodeId } from '$graph/graph.ts';
import { LIMITS } from '$graph/language/limits.ts';
import type { ProgramInput, Role } from '$graph/program.ts';
import { schedule } from '$graph/steps.ts';
import type { Value } from '$graph/tensor.ts';
import type { Direction } from '$viz/layout.ts';
import { type Granularity, restPosition } from '$viz/playhead.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import { cardKeys } from './card-keys.ts';
import { carry, type Timeline } from './carry.ts';
import { alongOf, seedOf, targetOf } from './chosen.ts';
import { compiled } from './compiled.ts';
import { completed, own, roomy } from './current.ts';
import type { Along, Document } from './document.ts';
import { Drags } from './drags.svelte.ts';
import { turnedMirror, turnedTree, withAlong, withKey, withTarget } from './drawn.ts';
import { entryOf } from './grid/with-entry.ts';
import { heldBy, holdingOf } from './holding.ts';
import { NO_CARDS, openNodes, toggled } from './open-cards.ts';
import { Past, type Merging } from './past.svelte.ts';
import { type Arrangement, Places } from './places.svelte.ts';
import { type Range, rangeAround } from './range.ts';
import { Reading } from './reading.svelte.ts';
import { differs, withNumberAt, withValue } from './rewritten.ts';
import { sameCourse } from './same-course.ts';
import { sameNode } from './same-node.ts';
import { sameStructure } from './same-structure.ts';
import type { Background } from './work/background.ts';

/** Keys further apart than this, in ms, are undone one by one. */
const PAUSE = 600;

export class Session {
	position = $state(0);
	granularity = $state<Granularity>('beat');
	/** True under `prefers-reduced-motion`. */
	still = $state(false);
	hovered = $state<NodeId>();
	readonly #past: Past;
	readonly #reading: Reading;
	readonly #drags = new Drags();
	#cards = NO_CARDS;
	#direction: Direction = 'right';
	readonly #places: Places;

	readonly document = $derived.by(() => this.#past.document);
	readonly source = $derived(this.document.source);
	/** What the text says: see `Reading`, which keeps the last one that could be read. */
	readonly drawing = $derived.by(() => this.#reading.drawing);
	readonly program = $derived.by(() => this.#reading.program);
	readonly graph = $derived(this.program.graph);
	readonly values = $derived.by(() => this.#reading.values);
	readonly diagnostics = $derived.by(() => this.#reading.diagnostics);
	readonly stale = $derived.by(() => this.#reading.stale);
	readonly illegible = $derived.by(() => this.#reading.illegible);
	readonly misfit = $derived.by(() => this.#reading.misfit);
	readonly canUndo = $derived.by(() => this.#past.canUndo);
	readonly canRedo = $derived.by(() => this.#past.canRedo);
	/** The input whose number is being dragged. */
	readonly moving = $derived(this.#drags.moving);
	/** The numbers before the last drag, as long as they are numbers of the graph on screen. */
	readonly before = $derived.by(() => {
		const { before } = this.#drags;
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
	readonly layout = $derived.by(() => this.#places.layout);
	/** Whether a large graph still stands as it was put down at first. */
	readonly arranging = $derived.by(() => this.#places.arranging);
	/** Where the cards will stand when they have stopped moving. */
	readonly arranged = $derived.by(() => this.#places.arranged);

	/**
	 * Throws for a document whose text cannot be read: the first one comes from the gallery. Without a background, large
	 * graphs are arranged on the spot.
	 */
	constructor(document: Document, background?: Background) {
		this.#reading = new Reading(document, () => this.document);
		this.#past = new Past(completed(document, this.#reading.whole));
		this.#places = new Places(this.#arrangement(), background);
		this.position = this.#within(document.position);
	}

	/** By node, or by edge. */
	turnGranularity(): void {
		this.granularity = this.granularity === 'edge' ? 'beat' : 'edge';
	}

	/** Which way the data flows over the screen. */
	turn(direction: Direction): void {
		this.#direction = direction;
		this.#places.arrange(this.#arrangement(), true);
	}

	/** Shows another document; what was there comes back by undo. */
	open(document: Document): void {
		this.#change(document);
		this.position = this.#within(document.position);
	}

	/** Takes the text as it stands; keys pressed one after the other are undone together. */
	write(source: string, how: 'typing' | 'fix'): void {
		if (source === this.source) return;
		const keys = { merge: 'typing', within: PAUSE };
		this.#change({ ...this.document, source }, how === 'typing' ? keys : {});
	}

	/** Gives an input of one number another one, and no tensor. The step stays where it is. */
	give(name: string, value: number, phase: DragPhase): void {
		if (typeof this.held(name) === 'number') this.giveTensor(name, value, phase);
	}

	/** Gives an input numbers, in a new shape too; says why where it cannot. */
	giveTensor(name: string, value: Value, phase: DragPhase): string | undefined {
		const merge = this.#drags.ofInput(name, phase, this);
		const holding = holdingOf(this, name, this.range(name));
		if (!holding || !differs(holding.value, value)) return undefined;
		return this.#give(withValue(this.document, holding, value), merge);
	}

	/** Gives one place of an input a number; `index` counts the entries row by row from 0. */
	giveEntry(name: string, index: number, number: number, phase: DragPhase): string | undefined {
		const merge = this.#drags.ofInput(name, phase, this);
		const holding = holdingOf(this, name, this.range(name));
		if (!holding || entryOf(holding.value, index) === number) return undefined;
		return this.#give(withNumberAt(this.document, holding, index, number), merge);
	}

	/** What an input was given, though the program on screen may not fit it. */
	held(name: string): Value {
		return heldBy(this, name);
	}

	/** Differentiates another node, by its key; the last line again for undefined. */
	setTarget(target: string | undefined): void {
		this.#change(withTarget(this.document, target));
	}

	/** Starts the backward pass with something else than ones. */
	setSeed(seed: Value | undefined, phase: DragPhase = 'start'): void {
		const { seed: last, ...rest } = this.document;
		const merge = this.#drags.ofSeed(phase);
		if (seed === last || (seed !== undefined && last !== undefined && !differs(seed, last))) return;
		this.#change(seed === undefined ? rest : { ...rest, seed }, { merge });
	}

	/** Steps forward mode along an input; the backward pass again for undefined. */
	setAlong(along: Along | undefined): void {
		const next = withAlong(this.document, along);
		if (next !== this.document) this.#change(next);
	}

	/** Draws an operation or a closed box as what it is made of, or an operation as one again. */
	toggleOpen(key: string): void {
		const list = this.document.closed?.includes(key) ? 'closed' : 'open';
		this.#change(withKey(this.document, list, key));
	}

	/** Draws a box or a line as one card, by its key, or as its parts again; an opened operation closes likewise. */
	toggleBox(key: string): void {
		const opened = this.#reading.whole.graph.groups.some(
			(each) => each.kind === 'operation' && each.key === key
		);
		if (opened) this.toggleOpen(key);
		else this.#change(withKey(this.document, 'closed', key));
	}

	/** Draws equal parts apart, or shared again; says why where there would be too much to draw. */
	toggleTree(): string | undefined {
		const next = turnedTree(this.document);
		const made = compiled(next);
		if (!made.ok) return made.diagnostics[0]?.message;
		this.#change(next);
		return undefined;
	}

	/** Draws the backward graph opposite the forward one, or no longer. */
	readonly toggleMirror = (): void => this.#change(turnedMirror(this.document));

	/** Opens the card of a tensor into its numbers, or closes it. */
	toggleCard(node: NodeId): void {
		this.#cards = toggled(this.#cards, this.graph, node);
		this.#places.arrange(this.#arrangement(), this.still);
	}

	range(name: string): Range {
		return own(this.document.ranges, name) ?? rangeAround(0);
	}

	/** A range always has room for the numbers that stand on it. */
	setRange(name: string, range: Range): void {
		const ranges = { ...this.document.ranges, [name]: roomy(range, this.held(name)) };
		this.#change({ ...this.document, ranges });
	}

	role(input: ProgramInput): Role {
		return own(this.document.roles, input.name) ?? input.role;
	}

	setRole(name: string, role: Role): void {
		this.#change({ ...this.document, roles: { ...this.document.roles, [name]: role } });
	}

	undo(): void {
		this.#restore(() => this.#past.undo(this.position));
	}

	redo(): void {
		this.#restore(() => this.#past.redo(this.position));
	}

	#arrangement(): Arrangement {
		const { graph, target } = this;
		return { graph, target, direction: this.#direction, open: openNodes(this.#cards, graph) };
	}

	#give(document: Document | undefined, merge: string): string | undefined {
		if (!document)
			return `The text has no room for so many numbers: it ends at ${LIMITS.characters.toLocaleString('en')} characters.`;
		this.#change(document, { merge });
		return undefined;
	}

	#within(position: number | undefined): number {
		return Math.min(position ?? Infinity, restPosition(this.schedule));
	}

	#timeline(): Timeline {
		return { graph: this.graph, schedule: this.schedule, cardOf: cardKeys(this.drawing) };
	}

	#change(document: Document, merging: Merging = {}): void {
		const last = this.#timeline();
		this.#past.record(document, this.position, merging);
		this.#read(last);
	}

	/** The step comes back with the graph it belonged to; numbers alone leave it where it is. */
	#restore(turn: () => void): void {
		const last = this.#timeline();
		turn();
		const { position } = this.#past;
		this.#read(last);
		const same = sameStructure(last.graph, this.graph);
		if (!same || !sameCourse(last.schedule, this.schedule)) this.position = this.#within(position);
	}

	#read(last: Timeline): void {
		const whole = this.#reading.read(this.document);
		if (whole === undefined) return;
		this.#past.complete(whole);
		this.#places.arrange(this.#arrangement(), this.still);
		const now = this.#timeline();
		this.hovered = sameNode(this.hovered, last.graph, now.graph);
		if (last.graph !== now.graph || !sameCourse(last.schedule, now.schedule))
			this.position = carry(this.position, last, now);
	}
}
