/** The document with what undo goes back to, each with the step at which it was left. */
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from './history.ts';
import type { Document } from './document.ts';

interface Snapshot {
	readonly document: Document;
	readonly position: number;
}

/** What makes several changes one for undo: see `record`. */
export interface Merging {
	readonly merge?: string;
	readonly within?: number;
}

export class Past {
	#history: History<Snapshot>;
	readonly document = $derived.by(() => this.#history.present.document);
	readonly canUndo = $derived.by(() => canUndo(this.#history));
	readonly canRedo = $derived.by(() => canRedo(this.#history));

	constructor(document: Document) {
		this.#history = $state.raw(historyOf({ document, position: 0 }));
	}

	/** The step at which the document of now was reached. */
	get position(): number {
		return this.#history.present.position;
	}

	/** Another document; what is left can be returned to, at `position`. */
	record(document: Document, position: number, merging: Merging): void {
		const time = performance.now();
		this.#history = record(this.#stamped(position), { document, position }, { time, ...merging });
	}

	undo(position: number): void {
		this.#history = undo(this.#stamped(position));
	}

	redo(position: number): void {
		this.#history = redo(this.#stamped(position));
	}

	/** The same document with numbers for inputs that had none: no change of the reader’s. */
	complete(document: Document): void {
		this.#history = { ...this.#history, present: { document, position: this.position } };
	}

	#stamped(position: number): History<Snapshot> {
		const { present } = this.#history;
		return { ...this.#history, present: { ...present, position } };
	}
}
