/** The document and all that is derived from it. Numbers follow every frame; structure follows the text. */
import type { Diagnostic } from '$graph/diagnostic.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Program, ProgramInput, Role } from '$graph/program.ts';
import { schedule } from '$graph/steps.ts';
import { type Value, type Values } from '$graph/tensor.ts';
import type { Direction } from '$viz/layout.ts';
import { type Granularity, restPosition } from '$viz/playhead.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import { cardKeys } from './card-keys.ts';
import { carry, type Timeline } from './carry.ts';
import { alongOf, seedOf, targetOf } from './chosen.ts';
import { compiled } from './compiled.ts';
import { completed, currentValues, own, reshapes, roomy } from './current.ts';
import type { Along, Document } from './document.ts';
import { drawer } from './drawer.ts';
import { turnedMirror, turnedTree, withAlong, withKey, withTarget } from './drawn.ts';
import { entryOf } from './grid/with-entry.ts';
import { sameButLiterals } from './grid/written-literal.ts';
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from './history.ts';
import { heldBy, holdingOf } from './holding.ts';
import { NO_CARDS, openNodes, toggled } from './open-cards.ts';
import { type Arrangement, Places } from './places.svelte.ts';
import { type Range, rangeAround } from './range.ts';
import { differs, withNumberAt, withValue } from './rewritten.ts';
import { sameCourse } from './same-course.ts';
import { sameNode } from './same-node.ts';
import { sameStructure } from './same-structure.ts';
import type { Background } from './work/background.ts';

/** What undo goes back to. */
interface Snapshot {
	readonly document: Document;
	readonly position: number;
}

/** Keys further apart than this, in ms, are undone one by one. */
const PAUSE = 600;

export class Session {
	position = $state(0);
	granularity = $state<Granularity>('beat');
	/** True under `prefers-reduced-motion`. */
	still = $state(false);
	hovered = $state<NodeId>();
	/** The input whose number is being dragged. */
	moving = $state<string>();
	#history: History<Snapshot>;
	/** The last text that could be read, and the shapes that went with it; nothing in it is closed. */
	#whole: Program;
	/** The values that fitted it last. */
	#fitting: Values;
	/** How it is drawn: which operations are open in it, and whether equal parts stand apart. */
	#drawn: Pick<Document, 'open' | 'tree'>;
	#problems = $state.raw<readonly Diagnostic[]>([]);
	/** The numbers before the last drag, and the structure they belong to. */
	#before = $state.raw<{ readonly graph: Graph; readonly values: Values }>();
	#drag = 0;
	#cards = NO_CARDS;
	#direction: Direction = 'right';
	readonly #places: Places;

	readonly document = $derived.by(() => this.#history.present.document);
	readonly source = $derived(this.document.source);
	readonly #draw = drawer();
	/** The program as it is drawn, beside the whole one. */
	readonly drawing = $derived.by(() => this.#draw(this.#whole, this.document));
	readonly program = $derived(this.drawing.program);
	readonly graph = $derived(this.program.graph);
	/** Errors of the text as it stands, or else what the reading of it has to say. */
	readonly diagnostics = $derived.by(() =>
		this.stale ? this.#problems : this.program.diagnostics
	);
	/** The text cannot be read, and the graph is that of the last one that could. */
	readonly stale = $derived.by(() => this.#problems.length > 0);
	readonly canUndo = $derived.by(() => canUndo(this.#history));
	readonly canRedo = $derived.by(() => canRedo(this.#history));
	/** The text is another than the one on screen, and cannot be read: it is more than shapes that do not fit. */
	readonly illegible = $derived.by(
		() => this.stale && !sameButLiterals(this.source, this.program.source)
	);
	/** Why the shapes of the values do not fit the text, where nothing else is wrong. */
	readonly misfit = $derived(this.stale && !this.illegible ? this.#problems[0] : undefined);
	/** Of the shapes of the program on screen. */
	readonly values = $derived.by(() => currentValues(this.program, this.document, this.#fitting));
	/** The numbers before the last drag, as long as they are numbers of the graph on screen. */
	readonly before = $derived.by(() =>
		this.#before && sameStructure(this.#before.graph, this.graph) ? this.#before.values : undefined
	);
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
		const first = compiled(document);
		if (!first.ok) throw new Error(first.diagnostics[0]?.message);
		const whole = completed(document, first.program);
		this.#whole = $state.raw(first.program);
		this.#fitting = $state.raw(whole.values);
		this.#drawn = document;
		this.#history = $state.raw(historyOf({ document: whole, position: 0 }));
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
		const merge = this.#dragging(name, phase);
		const holding = holdingOf(this, name, this.range(name));
		if (!holding || !differs(holding.value, value)) return undefined;
		return this.#give(withValue(this.document, holding, value), merge);
	}

	/** Gives one place of an input a number; `index` counts the entries row by row from 0. */
	giveEntry(name: string, index: number, number: number, phase: DragPhase): string | undefined {
		const merge = this.#dragging(name, phase);
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
		const merge = `seed ${phase === 'start' ? ++this.#drag : this.#drag}`;
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
		const opened = this.#whole.graph.groups.some(
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
		this.#restore(undo(this.#stamped()));
	}

	redo(): void {
		this.#restore(redo(this.#stamped()));
	}

	#arrangement(): Arrangement {
		const { graph, target } = this;
		return { graph, target, direction: this.#direction, open: openNodes(this.#cards, graph) };
	}

	/** Notes who is being dragged; returns what its changes have in common for undo. */
	#dragging(name: string, phase: DragPhase): string {
		this.moving = phase === 'end' ? undefined : name;
		if (phase === 'start') this.#before = { graph: this.graph, values: this.values };
		return `drag ${name} ${phase === 'start' ? ++this.#drag : this.#drag}`;
	}

	#give(document: Document | undefined, merge: string): string | undefined {
		if (!document) return 'The text has no room for so many numbers: it ends at 10,000 characters.';
		this.#change(document, { merge });
		return undefined;
	}

	#within(position: number | undefined): number {
		return Math.min(position ?? Infinity, restPosition(this.schedule));
	}

	#timeline(): Timeline {
		return { graph: this.graph, schedule: this.schedule, cardOf: cardKeys(this.drawing) };
	}

	#change(document: Document, merging: { merge?: string; within?: number } = {}): void {
		const last = this.#timeline();
		const snapshot = { document, position: this.position };
		this.#history = record(this.#stamped(), snapshot, { time: performance.now(), ...merging });
		this.#read(last);
	}

	/** The history with the step of now, so that what is left can be returned to. */
	#stamped(): History<Snapshot> {
		const { present } = this.#history;
		return { ...this.#history, present: { ...present, position: this.position } };
	}

	/** The step comes back with the graph it belonged to; numbers alone leave it where it is. */
	#restore(history: History<Snapshot>): void {
		const last = this.#timeline();
		this.#history = history;
		this.#read(last);
		const same = sameStructure(last.graph, this.graph);
		if (!same || !sameCourse(last.schedule, this.schedule))
			this.position = this.#within(history.present.position);
	}

	/** The text is read anew where it or a shape has changed; every input of what is read has numbers. */
	#read(last: Timeline): void {
		const { document, position } = this.#history.present;
		if (this.stale || this.#outdated(document)) this.#compile(document);
		if (this.stale) return;
		const present = { document: completed(document, this.program), position };
		this.#history = { ...this.#history, present };
		this.#fitting = present.document.values;
		this.#places.arrange(this.#arrangement(), this.still);
		const now = this.#timeline();
		this.hovered = sameNode(this.hovered, last.graph, now.graph);
		if (last.graph !== now.graph || !sameCourse(last.schedule, now.schedule))
			this.position = carry(this.position, last, now);
	}

	#outdated(document: Document): boolean {
		const { program } = this;
		if (document.source !== program.source) return true;
		if (document.open !== this.#drawn.open || document.tree !== this.#drawn.tree) return true;
		return reshapes(program, document);
	}

	/** Of a text that cannot be read, and of shapes that do not fit, only the errors are kept. */
	#compile(document: Document): void {
		const next = compiled(document);
		if (!next.ok) {
			this.#problems = next.diagnostics.filter(({ severity }) => severity === 'error');
			return;
		}
		this.#problems = [];
		this.#whole = next.program;
		this.#drawn = document;
	}
}
