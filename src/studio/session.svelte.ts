/** The document and all that is derived from it. Numbers follow every frame; structure follows the text. */
import type { Diagnostic } from '$graph/diagnostic.ts';
import type { NodeId } from '$graph/graph.ts';
import { compile } from '$graph/index.ts';
import type { Span } from '$graph/span.ts';
import type { Program, ProgramInput, Role } from '$graph/program.ts';
import { schedule } from '$graph/steps.ts';
import type { Direction } from '$viz/layout.ts';
import { type Granularity, restPosition } from '$viz/playhead.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import { carry } from './carry.ts';
import { completed, currentValues, literalOf, own } from './current.ts';
import type { Document } from './document.ts';
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from './history.ts';
import { Places } from './places.svelte.ts';
import { type Range, rangeAround, widened } from './range.ts';
import { sameStructure } from './same-structure.ts';

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
	/** The last text that could be read. */
	#program: Program;
	#problems = $state.raw<readonly Diagnostic[]>([]);
	#drag = 0;
	readonly #places: Places;

	readonly document = $derived.by(() => this.#history.present.document);
	readonly program = $derived.by(() => this.#program);
	readonly graph = $derived(this.program.graph);
	/** Errors of the text as it stands, or else what the reading of it has to say. */
	readonly diagnostics = $derived.by(() =>
		this.stale ? this.#problems : this.program.diagnostics
	);
	/** The text cannot be read, and the graph is that of the last one that could. */
	readonly stale = $derived.by(() => this.#problems.length > 0);
	readonly canUndo = $derived.by(() => canUndo(this.#history));
	readonly canRedo = $derived.by(() => canRedo(this.#history));
	readonly values = $derived(currentValues(this.program, this.document));
	readonly run = $derived(this.program.run(this.values));
	readonly schedule = $derived(schedule(this.graph));
	readonly layout = $derived.by(() => this.#places.layout);
	/** Where the cards will stand when they have stopped moving. */
	readonly arranged = $derived.by(() => this.#places.arranged);

	/** Throws for a document whose text cannot be read: the first one comes from the gallery. */
	constructor(document: Document) {
		const compiled = compile(document.source);
		if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
		this.#program = $state.raw(compiled.program);
		this.#history = $state.raw(
			historyOf({ document: completed(document, compiled.program), position: 0 })
		);
		this.#places = new Places(compiled.program.graph, 'right');
		this.position = this.#within(document.position);
	}

	/** By node, or by edge. */
	turnGranularity(): void {
		this.granularity = this.granularity === 'edge' ? 'beat' : 'edge';
	}

	/** Which way the data flows over the screen. */
	turn(direction: Direction): void {
		this.#places.arrange(this.graph, direction, true);
	}

	get source(): string {
		return this.document.source;
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

	/** Gives an input a number. The step stays where it is. */
	give(name: string, value: number, phase: DragPhase): void {
		const merge = `drag ${name} ${phase === 'start' ? ++this.#drag : this.#drag}`;
		this.moving = phase === 'end' ? undefined : name;
		if (value === own(this.values, name)) return;
		const input = this.#input(name);
		const literal = input && literalOf(this.program, input);
		const ranges = { ...this.document.ranges, [name]: widened(this.range(name), value) };
		const next = literal
			? { source: replaced(this.source, literal.span, String(value)) }
			: { values: { ...this.document.values, [name]: value } };
		if (this.stale && literal) return;
		this.#change({ ...this.document, ...next, ranges }, { merge });
	}

	range(name: string): Range {
		return own(this.document.ranges, name) ?? rangeAround(own(this.values, name) ?? 0);
	}

	/** A range always has room for the number that stands on it. */
	setRange(name: string, range: Range): void {
		const roomy = widened(range, own(this.values, name) ?? range.min);
		this.#change({ ...this.document, ranges: { ...this.document.ranges, [name]: roomy } });
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

	#input(name: string): ProgramInput | undefined {
		return this.program.inputs.find((input) => input.name === name);
	}

	#within(position: number | undefined): number {
		return Math.min(position ?? Infinity, restPosition(this.schedule));
	}

	#change(document: Document, merging: { merge?: string; within?: number } = {}): void {
		const snapshot = { document, position: this.position };
		this.#history = record(this.#stamped(), snapshot, { time: performance.now(), ...merging });
		this.#read(document.source);
	}

	/** The history with the step of now, so that what is left can be returned to. */
	#stamped(): History<Snapshot> {
		const { present } = this.#history;
		return { ...this.#history, present: { ...present, position: this.position } };
	}

	/** The step comes back with the graph it belonged to; numbers alone leave it where it is. */
	#restore(history: History<Snapshot>): void {
		const { graph } = this;
		this.#history = history;
		this.#read(history.present.document.source);
		if (!sameStructure(graph, this.graph)) this.position = this.#within(history.present.position);
	}

	/** The text is read anew where it has changed; every input of what is read has a number. */
	#read(source: string): void {
		if (this.stale || source !== this.program.source) this.#compile(source);
		if (this.stale) return;
		const { document, position } = this.#history.present;
		const present = { document: completed(document, this.program), position };
		this.#history = { ...this.#history, present };
	}

	/** The playhead stays with its node; of a text that cannot be read only the errors are kept. */
	#compile(source: string): void {
		const compiled = compile(source);
		if (!compiled.ok) {
			this.#problems = compiled.diagnostics.filter(({ severity }) => severity === 'error');
			return;
		}
		const last = { graph: this.graph, schedule: this.schedule };
		const lit = this.hovered === undefined ? undefined : last.graph.nodes[this.hovered]?.key;
		this.#problems = [];
		this.#program = compiled.program;
		this.#places.arrange(this.graph, this.layout.metrics.direction, this.still);
		this.hovered = this.graph.nodes.find(({ key }) => key === lit)?.id;
		this.position = carry(this.position, last, { graph: this.graph, schedule: this.schedule });
	}
}

const replaced = (source: string, { from, to }: Span, insert: string): string =>
	source.slice(0, from) + insert + source.slice(to);
