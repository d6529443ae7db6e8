import type { Diagnostic } from '$graph/diagnostic.ts';
import { settle } from './settle.ts';

/** The diagnostics of a text that someone may be typing, held back until it is worth saying them. */
export class Settling {
	/** Set by `ontyping` of the editor. */
	typing = $state(false);

	readonly #current: () => readonly Diagnostic[];
	#before: readonly Diagnostic[] = [];

	constructor(current: () => readonly Diagnostic[]) {
		this.#current = current;
	}

	// Reads its own last answer; asking twice gives the same, so it may run as often as it likes.
	readonly shown = $derived.by(
		() => (this.#before = settle(this.#before, this.#current(), this.typing))
	);
}
