/** What a reader did to the view by hand: it is not taken out of that hand. */

/** Ms for which the view stays where the reader has just put it. */
const HOLD = 2000;

export class Reader {
	/** The scale that was chosen; undefined for the usual one. */
	scale: number | undefined;
	/** All of the graph was asked for. */
	whole = false;
	#moved = -Infinity;
	#holding = false;
	/** Looks at another part while the steps go on by themselves. */
	#away = false;

	hold(holding: boolean): void {
		this.#holding = holding;
	}

	/** The view was dragged, or zoomed to another scale. */
	move(now: number, scale?: number): void {
		this.#moved = now;
		this.whole = false;
		if (scale === undefined) this.#away = true;
		else this.scale = scale;
	}

	/** Fit was pressed. */
	fit(scale: number): void {
		this.whole = true;
		this.scale = scale;
	}

	/** Another graph: what was chosen for the last one is over. */
	forget(): void {
		this.whole = false;
		this.scale = undefined;
		this.#moved = -Infinity;
		this.#away = false;
	}

	/** Asked to go on with the steps. */
	follow(): void {
		this.#away = false;
	}

	/** Whether a step may move the view: one that came by itself not before the reader asks for the next. */
	allows(now: number, byItself = false): boolean {
		return !this.#holding && now - this.#moved >= HOLD && !(byItself && this.#away);
	}
}
