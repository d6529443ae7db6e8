/** The text of a document as a program: the last one that could be read, and what is wrong with the text since then. */
import type { ClosedProgram } from '$graph/boxes/closed-program.ts';
import type { Diagnostic } from '$graph/diagnostic.ts';
import type { Program } from '$graph/program.ts';
import type { Values } from '$graph/tensor.ts';
import { compiled } from './compiled.ts';
import { completed, currentValues, reshapes } from './current.ts';
import type { Document } from './document.ts';
import { drawer } from './drawer.ts';
import { sameButLiterals } from './grid/written-literal.ts';

export class Reading {
	/** With the shapes that went with it; nothing in it is closed. */
	#whole: Program;
	/** The values that fitted it last. */
	#fitting: Values;
	/** How it is drawn: which operations are open in it, and whether equal parts stand apart. */
	#drawn: Pick<Document, 'open' | 'tree'>;
	#problems = $state.raw<readonly Diagnostic[]>([]);
	readonly #document: () => Document;
	readonly #draw = drawer();

	/** Nothing in it is closed. */
	readonly whole = $derived.by(() => this.#whole);
	/** The program as it is drawn, beside the whole one. */
	readonly drawing = $derived.by<ClosedProgram>(() => this.#draw(this.#whole, this.#document()));
	readonly program = $derived.by(() => this.drawing.program);
	/** Of the shapes of the program on screen. */
	readonly values = $derived.by(() => currentValues(this.program, this.#document(), this.#fitting));
	/** The text cannot be read, and the graph is that of the last one that could. */
	readonly stale = $derived.by(() => this.#problems.length > 0);
	/** The text is another than the one on screen, and cannot be read: it is more than shapes that do not fit. */
	readonly illegible = $derived.by(
		() => this.stale && !sameButLiterals(this.#document().source, this.program.source)
	);
	/** Why the shapes of the values do not fit the text, where nothing else is wrong. */
	readonly misfit = $derived.by(() =>
		this.stale && !this.illegible ? this.#problems[0] : undefined
	);
	/** Errors of the text as it stands, or else what the reading of it has to say. */
	readonly diagnostics = $derived.by(() =>
		this.stale ? this.#problems : this.program.diagnostics
	);

	/** `document` is the one of now. Throws for a first one whose text cannot be read: it comes from the gallery. */
	constructor(first: Document, document: () => Document) {
		const made = compiled(first);
		if (!made.ok) throw new Error(made.diagnostics[0]?.message);
		this.#document = document;
		this.#whole = $state.raw(made.program);
		this.#fitting = $state.raw(completed(first, made.program).values);
		this.#drawn = first;
	}

	/**
	 * Reads the text anew where it or a shape has changed. The document with numbers for every input; undefined for one
	 * that cannot be read, of which only the errors are kept.
	 */
	read(document: Document): Document | undefined {
		if (this.stale || this.#isOutdated(document)) this.#compile(document);
		if (this.stale) return undefined;
		const whole = completed(document, this.program);
		this.#fitting = whole.values;
		return whole;
	}

	#isOutdated(document: Document): boolean {
		if (document.source !== this.program.source) return true;
		if (document.open !== this.#drawn.open || document.tree !== this.#drawn.tree) return true;
		return reshapes(this.program, document);
	}

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
