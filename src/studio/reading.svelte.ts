/** The text of a document as a program: the last one that could be read, and what is wrong with the text since then. */
import type { ClosedProgram } from '$graph/boxes/closed-program.ts';
import type { Diagnostic } from '$graph/diagnostic.ts';
import type { Program } from '$graph/program.ts';
import type { Span } from '$graph/span.ts';
import type { Values } from '$graph/tensor.ts';
import { compiled } from './compiled.ts';
import { completed, currentValues, reshapes } from './current.ts';
import type { Document } from './document.ts';
import { drawer } from './drawer.ts';
import { sameButLiterals } from './grid/written-literal.ts';
import { goesOnWith, wordTyped } from './word-typed.ts';

/** What was read, with what belongs to it. */
interface Version {
	/** With the shapes that went with it; nothing in it is closed. */
	readonly whole: Program;
	/** The values that fitted it last. */
	readonly fitting: Values;
	/** How it is drawn: which operations are open in it, and whether equal parts stand apart. */
	readonly drawn: Pick<Document, 'open' | 'tree'>;
}

/** A name that is being typed: as long as it is not finished, the text makes an input of its beginning. */
interface Word {
	readonly at: Span;
	/** What was on screen before its first letter, and the step there. */
	readonly version: Version;
	readonly position: number;
}

/** What became of a text: the document with numbers for every input, or why there is none. */
export type Read =
	| { readonly kind: 'whole'; readonly document: Document }
	| { readonly kind: 'failed' }
	/** The graph is again the one before the name that was being typed, at the step that was shown then. */
	| { readonly kind: 'back'; readonly position: number };

export class Reading {
	#version: Version;
	#word: Word | undefined;
	#problems = $state.raw<readonly Diagnostic[]>([]);
	readonly #document: () => Document;
	readonly #draw = drawer();

	/** Nothing in it is closed. */
	readonly whole = $derived.by(() => this.#version.whole);
	/** The program as it is drawn, beside the whole one. */
	readonly drawing = $derived.by<ClosedProgram>(() => this.#draw(this.whole, this.#document()));
	readonly program = $derived.by(() => this.drawing.program);
	/** Of the shapes of the program on screen. */
	readonly values = $derived.by(() =>
		currentValues(this.program, this.#document(), this.#version.fitting)
	);
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
		const fitting = completed(first, made.program).values;
		this.#version = $state.raw({ whole: made.program, fitting, drawn: first });
	}

	/**
	 * Reads the text anew where it or a shape has changed. Of one that cannot be read only the errors are kept: the graph
	 * stays as it is, or, where it is that of half a name, becomes the one before. `typedAt` is the step at which a key
	 * was pressed, and undefined for every other change.
	 */
	read(document: Document, typedAt?: number): Read {
		if (this.stale || this.#isOutdated(document)) {
			const back = this.#compile(document, typedAt);
			if (back !== undefined) return { kind: 'back', position: back };
		}
		if (this.stale) return { kind: 'failed' };
		const whole = completed(document, this.program);
		this.#version = { ...this.#version, fitting: whole.values };
		return { kind: 'whole', document: whole };
	}

	#isOutdated(document: Document): boolean {
		const { drawn } = this.#version;
		if (document.source !== this.program.source) return true;
		if (document.open !== drawn.open || document.tree !== drawn.tree) return true;
		return reshapes(this.program, document);
	}

	/** The step to go back to, where the text goes on with half a name and cannot be read any more. */
	#compile(document: Document, typedAt: number | undefined): number | undefined {
		const next = compiled(document);
		const word = this.#word;
		if (!next.ok) {
			this.#problems = next.diagnostics.filter(({ severity }) => severity === 'error');
			this.#word = undefined;
			if (word === undefined || typedAt === undefined) return undefined;
			if (!goesOnWith(word.at, this.#version.whole.source, document.source)) return undefined;
			this.#version = word.version;
			return word.position;
		}
		this.#problems = [];
		this.#word = typedAt === undefined ? undefined : this.#spelt(next.program, typedAt);
		this.#version = { ...this.#version, whole: next.program, drawn: document };
		return undefined;
	}

	/** The name of a new input whose letters are being typed one after the other. */
	#spelt(next: Program, typedAt: number): Word | undefined {
		const version = this.#version;
		const before = version.whole.source;
		const at = wordTyped(before, next.source);
		if (at === undefined) return undefined;
		const last = this.#word;
		const isSame = last !== undefined && goesOnWith(last.at, before, next.source);
		const from = isSame ? last : { version, position: typedAt };
		const name = next.source.slice(at.from, at.to);
		const has = ({ inputs }: Program): boolean => inputs.some((input) => input.name === name);
		return has(next) && !has(from.version.whole) ? { ...from, at } : undefined;
	}
}
