import type { Word } from './words.ts';

/** How long the pointer rests before something is explained, and how long one may take on the way to it, in ms. */
export const REST = 450;
export const LEAVE = 300;

/** Decides when the name under the pointer is explained. */
export class HelpClock {
	readonly #show: (word: Word | null) => void;
	/** What is shown, or null. */
	#shown: Word | null = null;
	#wanted: Word | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(show: (word: Word | null) => void) {
		this.#show = show;
	}

	/** The pointer is over this name, or over none. */
	over(word: Word | null): void {
		if (same(word, this.#wanted)) return;
		this.#wanted = word;
		clearTimeout(this.#timer);
		if (same(word, this.#shown)) return;
		this.#timer = setTimeout(() => this.now(word), word ? REST : LEAVE);
	}

	/** The pointer is on what is shown: it stays. */
	keep(): void {
		clearTimeout(this.#timer);
		this.#wanted = this.#shown;
	}

	now(word: Word | null): void {
		clearTimeout(this.#timer);
		this.#wanted = word;
		if (same(word, this.#shown)) return;
		this.#shown = word;
		this.#show(word);
	}
}

const same = (a: Word | null, b: Word | null): boolean =>
	a?.from === b?.from && a?.text === b?.text;
