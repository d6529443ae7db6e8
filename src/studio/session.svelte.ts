/** The document, and how it is changed; what it shows is derived in `Shown`. */
import type { NodeId } from '$graph/graph.ts';
import { LIMITS } from '$graph/language/limits.ts';
import type { Role } from '$graph/program.ts';
import type { Value } from '$graph/tensor.ts';
import type { Direction } from '$viz/layout.ts';
import { type Granularity, restPosition } from '$viz/playhead.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import { carry, type Timeline } from './carry.ts';
import { compiled } from './compiled.ts';
import { roomy } from './current.ts';
import type { Along, Document } from './document.ts';
import { turnedMirror, turnedTree, withAlong, withKey, withTarget } from './drawn.ts';
import { entryOf } from './grid/with-entry.ts';
import { holdingOf } from './holding.ts';
import { toggled } from './open-cards.ts';
import type { Merging } from './past.svelte.ts';
import type { Range } from './range.ts';
import { differs, withNumberAt, withValue } from './rewritten.ts';
import { sameCourse } from './same-course.ts';
import { sameNode } from './same-node.ts';
import { sameStructure } from './same-structure.ts';
import { Shown } from './shown.svelte.ts';
import type { Background } from './work/background.ts';

/** Keys further apart than this, in ms, are undone one by one. */
const PAUSE = 600;

export class Session extends Shown {
	position = $state(0);
	granularity = $state<Granularity>('beat');
	/** True under `prefers-reduced-motion`. */
	still = $state(false);
	hovered = $state<NodeId>();

	/**
	 * Throws for a document whose text cannot be read: the first one comes from the gallery. Without a background, large
	 * graphs are arranged on the spot.
	 */
	constructor(document: Document, background?: Background) {
		super(document, background);
		this.position = this.#within(document.position);
	}

	/** By node, or by edge. */
	turnGranularity(): void {
		this.granularity = this.granularity === 'edge' ? 'beat' : 'edge';
	}

	/** Which way the data flows over the screen. */
	turn(direction: Direction): void {
		this.direction = direction;
		this.places.arrange(this.arrangement(), true);
	}

	/** Shows another document; what was there comes back by undo. */
	open(document: Document): void {
		this.#change(document);
		this.position = this.#within(document.position);
	}

	/** Takes the text as it stands; keys pressed one after the other are undone together. */
	write(source: string, how: 'typing' | 'fix'): void {
		if (source === this.source) return;
		const next = { ...this.document, source };
		if (how === 'fix') this.#change(next);
		else this.#change(next, { merge: 'typing', within: PAUSE }, this.position);
	}

	/** Gives an input of one number another one, and no tensor. The step stays where it is. */
	give(name: string, value: number, phase: DragPhase): void {
		if (typeof this.held(name) === 'number') this.giveTensor(name, value, phase);
	}

	/** Gives an input numbers, in a new shape too; says why where it cannot. */
	giveTensor(name: string, value: Value, phase: DragPhase): string | undefined {
		const merge = this.drags.ofInput(name, phase, this);
		const holding = holdingOf(this, name, this.range(name));
		if (!holding || !differs(holding.value, value)) return undefined;
		return this.#give(withValue(this.document, holding, value), merge);
	}

	/** Gives one place of an input a number; `index` counts the entries row by row from 0. */
	giveEntry(name: string, index: number, number: number, phase: DragPhase): string | undefined {
		const merge = this.drags.ofInput(name, phase, this);
		const holding = holdingOf(this, name, this.range(name));
		if (!holding || entryOf(holding.value, index) === number) return undefined;
		return this.#give(withNumberAt(this.document, holding, index, number), merge);
	}

	/** Differentiates another node, by its key; the last line again for undefined. */
	setTarget(target: string | undefined): void {
		this.#change(withTarget(this.document, target));
	}

	/** Starts the backward pass with something else than ones. */
	setSeed(seed: Value | undefined, phase: DragPhase = 'start'): void {
		const { seed: last, ...rest } = this.document;
		const merge = this.drags.ofSeed(phase);
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
		const opened = this.reading.whole.graph.groups.some(
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
		this.cards = toggled(this.cards, this.graph, node);
		this.places.arrange(this.arrangement(), this.still);
	}

	/** A range always has room for the numbers that stand on it. */
	setRange(name: string, range: Range): void {
		const ranges = { ...this.document.ranges, [name]: roomy(range, this.held(name)) };
		this.#change({ ...this.document, ranges });
	}

	setRole(name: string, role: Role): void {
		this.#change({ ...this.document, roles: { ...this.document.roles, [name]: role } });
	}

	undo(): void {
		this.#restore(() => this.past.undo(this.position));
	}

	redo(): void {
		this.#restore(() => this.past.redo(this.position));
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

	#change(document: Document, merging: Merging = {}, typedAt?: number): void {
		const last = this.timeline();
		this.past.record(document, this.position, merging);
		this.#read(last, typedAt);
	}

	/** The step comes back with the graph it belonged to; numbers alone leave it where it is. */
	#restore(turn: () => void): void {
		const last = this.timeline();
		turn();
		const { position } = this.past;
		this.#read(last);
		const same = sameStructure(last.graph, this.graph);
		if (!same || !sameCourse(last.schedule, this.schedule)) this.position = this.#within(position);
	}

	#read(last: Timeline, typedAt?: number): void {
		const read = this.reading.read(this.document, typedAt);
		if (read.kind === 'failed') return;
		if (read.kind === 'whole') this.past.complete(read.document);
		this.places.arrange(this.arrangement(), this.still);
		const now = this.timeline();
		this.hovered = sameNode(this.hovered, last.graph, now.graph);
		if (read.kind === 'back') this.position = this.#within(read.position);
		else if (last.graph !== now.graph || !sameCourse(last.schedule, now.schedule))
			this.position = carry(this.position, last, now);
	}
}
