/** The check of a program at a point, kept up to date: on the page where that is quick, otherwise in the worker. */
import { coordinatesOf, written, type Direction } from '$graph/check/coordinate.ts';
import { countsOf } from '$graph/check/counts.ts';
import { checked, isLight, type CheckReport, type CheckRequest } from '$graph/check/report.ts';
import type { Program } from '$graph/program.ts';
import type { Run } from '$graph/run.ts';
import { valueOf, type Values } from '$graph/tensor.ts';
import type { Background } from '../work/background.ts';
import { badgeOf } from './badge.ts';
import { checkedRow, idOf } from './checked-row.ts';
import { Formulas } from './formulas.svelte.ts';

/** What is checked, and where. */
export interface Point {
	readonly program: Program;
	readonly values: Values;
	readonly run: Run;
}

export class Checking {
	readonly #point: () => Point;
	readonly #background: () => Background;
	readonly #formulas: Formulas;
	/** The row that is open; the first one where there is none of that name. */
	chosen = $state<string>();
	/** The input whose entries are listed; those of all inputs when undefined. */
	only = $state<string>();
	/** Those that move together, as the text writes them. */
	together = $state.raw<readonly string[]>([]);
	#late = $state.raw<{ readonly report: CheckReport; readonly key: string }>();
	#failed = $state.raw<string>();

	constructor(point: () => Point, background: () => Background) {
		this.#point = point;
		this.#background = background;
		this.#formulas = new Formulas(
			() => ({ ...point(), coordinates: [...this.coordinates.shown, ...this.moving] }),
			background
		);
	}

	readonly coordinates = $derived.by(() => coordinatesOf(this.#point().program.inputs, this.only));
	/** What can be moved together, whatever is listed. */
	readonly movable = $derived.by(() => coordinatesOf(this.#point().program.inputs).shown);
	readonly moving = $derived.by<Direction>(() =>
		this.movable.filter((at) => this.together.includes(written(at)))
	);
	readonly directions = $derived.by<readonly Direction[]>(() => [
		...this.coordinates.shown.map((at) => [at]),
		...(this.moving.length > 1 ? [this.moving] : [])
	]);
	/** The direction whose errors are drawn. */
	readonly swept = $derived.by<Direction>(
		() =>
			this.directions.find((direction) => idOf(direction) === this.chosen) ??
			this.directions[0] ??
			[]
	);
	// Apart from the run, which is another one with every number.
	readonly #graph = $derived.by(() => this.#point().program.graph);
	readonly #target = $derived.by(() => this.#point().run.target);
	readonly counts = $derived.by(() => countsOf(this.#graph, this.#target));
	readonly #light = $derived.by(() => isLight(this.#graph, this.#target, this.directions.length));
	readonly #request = $derived.by<CheckRequest>(() => {
		const { values, run } = this.#point();
		const seed = valueOf(run.seed);
		return { values, target: run.target, seed, directions: this.directions, swept: this.swept };
	});
	readonly #key = $derived.by(() => {
		const { values, target, seed, directions, swept } = this.#request;
		const { source } = this.#point().program;
		return JSON.stringify([source, values, target, seed, directions.map(idOf), idOf(swept)]);
	});
	readonly #report = $derived.by(() =>
		this.#light ? checked(this.#point().program, this.#request) : this.#late?.report
	);
	readonly sweep = $derived.by(() => this.#report?.sweep);
	readonly rows = $derived.by(() =>
		(this.#report?.rows ?? []).map((row) =>
			checkedRow(row, this.#formulas.along(row.direction), this.#point().run)
		)
	);
	/** The open one. */
	readonly row = $derived.by(() => this.rows.find(({ id }) => id === idOf(this.swept)));
	readonly badge = $derived.by(() => badgeOf(this.rows));
	/** What is shown belongs to numbers of a moment ago, or there is nothing to show yet. */
	readonly working = $derived.by(
		() => !this.#light && this.#late?.key !== this.#key && this.#failed === undefined
	);
	/** Why there is no check of these numbers. */
	readonly failed = $derived.by(() => (this.#light ? undefined : this.#failed));

	/** Moves an input together with others, or no longer; two of them are a direction, which is then open. */
	toggle(name: string): void {
		const without = this.together.filter((each) => each !== name);
		this.moveTogether(without.length < this.together.length ? without : [...without, name]);
	}

	/** Moves these together and no others. */
	moveTogether(names: readonly string[]): void {
		this.together = names;
		if (this.moving.length > 1) this.chosen = idOf(this.moving);
	}

	/** For effects: asks the worker for what takes too long for the page. */
	follow(): (() => void) | undefined {
		if (this.#light) return undefined;
		const key = this.#key;
		const { graph, inputs } = this.#point().program;
		let current = true;
		this.#background()
			.ask('check', { program: { graph, inputs }, request: this.#request })
			.then(
				(report) => {
					this.#late = { report, key };
					this.#failed = undefined;
				},
				(thrown: unknown) => {
					if (current) this.#failed = thrown instanceof Error ? thrown.message : String(thrown);
				}
			);
		return () => void (current = false);
	}

	/** For effects: asks the worker for formulas. */
	readonly derive = (): (() => void) | undefined => this.#formulas.follow();
}
