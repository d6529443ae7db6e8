/** The symbolic derivatives of a program: they depend on its structure alone, and come from the worker one by one. */
import { written, type Direction } from '$graph/check/coordinate.ts';
import { formulaKey } from '$graph/check/formula-key.ts';
import { writtenProgram } from '$graph/check/written-program.ts';
import type { Program } from '$graph/program.ts';
import type { Run } from '$graph/run.ts';
import type { Background } from '../work/background.ts';
import { along, distinct, failed, withAnswers, type Derived, type Found } from './derived.ts';

interface Wanted {
	readonly program: Program;
	readonly run: Run;
	readonly coordinates: Direction;
}

/** Milliseconds without a change of the text. */
const PAUSE = 150;

const TOO_LARGE: Derived = { kind: 'none', reason: 'the program is too large' };
const NOTHING: Found = new Map();

export class Formulas {
	readonly #wanted: () => Wanted;
	readonly #background: () => Background;
	#known = $state.raw<{ readonly key: string; readonly found: Found }>();

	constructor(wanted: () => Wanted, background: () => Background) {
		this.#wanted = wanted;
		this.#background = background;
	}

	/** Undefined where the program is too large for formulas. */
	readonly #key = $derived.by(() => {
		const { program, run, coordinates } = this.#wanted();
		const key = formulaKey(program.graph, run.target);
		return key && JSON.stringify([key, [...run.seed.data], coordinates.map(written)]);
	});
	readonly #found = $derived.by(() =>
		this.#known?.key === this.#key ? (this.#known?.found ?? NOTHING) : NOTHING
	);

	along(direction: Direction): Derived {
		return this.#key === undefined ? TOO_LARGE : along(this.#found, direction);
	}

	/** For effects. */
	follow(): (() => void) | undefined {
		const key = this.#key;
		if (key === undefined) return undefined;
		let current = true;
		const timer = setTimeout(() => void this.#derive(key, () => current), PAUSE);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}

	async #derive(key: string, isCurrent: () => boolean): Promise<void> {
		if (this.#known?.key === key) return;
		const { program, run, coordinates } = this.#wanted();
		const request = { ...writtenProgram(program, run.target), seed: [...run.seed.data] };
		let found = NOTHING;
		let left = distinct(coordinates);
		while (left.length > 0) {
			const asked = left;
			const answers = await this.#background()
				.ask('symbolic', { ...request, coordinates: asked })
				// What could not be done for the first one is not tried again for the others.
				.catch((thrown: unknown) => asked.map(() => failed(thrown)));
			if (!isCurrent()) return;
			found = withAnswers(found, asked, answers);
			this.#known = { key, found };
			left = asked.slice(answers.length);
		}
	}
}
