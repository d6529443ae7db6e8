/** How long after the last key someone is still taken to be typing, in ms. */
export const PAUSE = 500;
/** The same in the middle of a statement, where one stops to think. */
export const LONG_PAUSE = 2000;

/** Tells when someone starts and when they stop typing. */
export class TypingClock {
	readonly #report: (typing: boolean) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(report: (typing: boolean) => void) {
		this.#report = report;
	}

	type(pause: number = PAUSE): void {
		clearTimeout(this.#timer);
		if (this.#timer === undefined) this.#report(true);
		this.#timer = setTimeout(() => this.stop(), pause);
	}

	/** At once: the field lost focus, or the caret left the statement. */
	stop(): void {
		if (this.#timer === undefined) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#report(false);
	}
}
