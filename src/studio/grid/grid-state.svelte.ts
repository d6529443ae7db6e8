/** Where one is in a grid, what is being typed, and which cells are in sight. */
import { exactly } from '$viz/format.ts';
import { stepped } from '$viz/stepped.ts';
import type { DragPhase } from '$viz/value-drag.ts';
import { parseNumber } from '../parse-number.ts';
import { moved, type Place, tabbed, within } from './moved.ts';
import { placeName, type Slice } from './slice.ts';
import { CELL, HEAD, scrolledTo, windowed } from './windowed.ts';

export interface GridSource {
	readonly slice: Slice;
	readonly data: Float64Array;
	readonly step: number;
	readonly disabled: boolean;
	readonly give: (index: number, number: number, phase: DragPhase) => void;
}

interface Draft {
	readonly text: string;
	readonly row: number;
	readonly column: number;
	/** The first key began it, in place of the number; otherwise the number is edited. */
	readonly fresh: boolean;
}

export interface Sight {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export class GridState {
	/** The part of the grid that is scrolled into sight. */
	sight = $state.raw<Sight>({ left: 0, top: 0, width: 400, height: 320 });
	/** What cannot be read, in words. */
	problem = $state('');
	/** The entry that is being dragged. */
	moving = $state<number>();
	#draft = $state.raw<Draft>();
	#active = $state.raw<Place>({ row: 0, column: 0 });
	/** The column in which a run of Tabs began: Enter goes back to it. */
	#home = 0;
	readonly #read: () => GridSource;

	constructor(read: () => GridSource) {
		this.#read = read;
	}

	readonly slice = $derived.by(() => this.#read().slice);
	readonly active = $derived.by(() => within(this.#active, this.slice));
	readonly rows = $derived.by(() =>
		windowed(
			this.slice.rows,
			CELL.height,
			this.sight.top,
			this.sight.height - HEAD.height,
			this.active.row
		)
	);
	readonly columns = $derived.by(() =>
		windowed(
			this.slice.columns,
			CELL.width,
			this.sight.left,
			this.sight.width - HEAD.width,
			this.active.column
		)
	);

	indexOf({ row, column }: Place): number {
		return this.slice.offset + row * this.slice.columns + column;
	}

	isActive(row: number, column: number): boolean {
		return this.active.row === row && this.active.column === column;
	}

	draftAt(row: number, column: number): Draft | undefined {
		const draft = this.#draft;
		return draft?.row === row && draft.column === column ? draft : undefined;
	}

	/** With the row of headers, and the column of them. */
	get rowCount(): number {
		return this.slice.rows + 1;
	}

	get columnCount(): number {
		return this.slice.columns + 1;
	}

	/** The focus has come to a cell by itself. */
	reach(place: Place): void {
		if (!this.isActive(place.row, place.column)) this.goTo(place);
	}

	/** Where something is being typed. */
	get drafted(): number | undefined {
		return this.#draft && this.indexOf(this.#draft);
	}

	goTo(place: Place): void {
		this.#active = place;
		this.#home = place.column;
	}

	/** Begins to edit the active number, or to write another in its place. */
	edit(text?: string): void {
		const { data, disabled } = this.#read();
		if (disabled) return;
		const now = exactly(data[this.indexOf(this.active)] ?? NaN);
		this.#draft = { ...this.active, text: text ?? now, fresh: text !== undefined };
		this.problem = '';
	}

	type(text: string): void {
		if (this.#draft) this.#draft = { ...this.#draft, text };
		this.problem = '';
	}

	cancel(): void {
		this.#draft = undefined;
		this.problem = '';
	}

	/** Takes what was typed; what cannot be read stays there, and the number as it was. */
	commit(): boolean {
		const draft = this.#draft;
		if (!draft) return true;
		const parsed = parseNumber(draft.text);
		const where = placeName(this.slice, draft.row, draft.column);
		this.problem = parsed.ok ? '' : `${where}: ${parsed.message}`;
		if (!parsed.ok) return false;
		this.#draft = undefined;
		this.#give(this.indexOf(draft), parsed.value);
		return true;
	}

	/** Where to scroll so that the active cell is in sight. */
	scrolled(): { readonly left: number; readonly top: number } {
		const { left, top, width, height } = this.sight;
		return {
			left: scrolledTo(this.active.column, CELL.width, left, width - HEAD.width),
			top: scrolledTo(this.active.row, CELL.height, top, height - HEAD.height)
		};
	}

	/** Whether the key was one of the grid’s. */
	pressed(event: KeyboardEvent): boolean {
		return this.#draft ? this.#pressedInField(event) : this.#pressedOnCell(event);
	}

	#pressedInField(event: KeyboardEvent): boolean {
		const back = event.shiftKey;
		if (event.key === 'Escape') this.cancel();
		else if (event.key === 'Enter') this.#commitAnd(() => this.#toRow(back ? -1 : 1, this.#home));
		else if (event.key === 'ArrowDown') this.#commitAnd(() => this.#toRow(1));
		else if (event.key === 'ArrowUp') this.#commitAnd(() => this.#toRow(-1));
		else if (event.key === 'Tab') return this.#tab(back);
		else return false;
		return true;
	}

	#pressedOnCell(event: KeyboardEvent): boolean {
		const { key, altKey, ctrlKey, metaKey } = event;
		const far = event.shiftKey ? 10 : 1;
		if (altKey && key === 'ArrowUp') this.#step(far);
		else if (altKey && key === 'ArrowDown') this.#step(-far);
		else if (altKey) return false;
		else if (key === 'Enter' || key === 'F2') this.edit();
		else if (key === 'Delete' || key === 'Backspace') this.#give(this.indexOf(this.active), 0);
		else if (/^[-−+.\d]$/.test(key) && !ctrlKey && !metaKey) this.edit(key);
		else {
			const place = moved(this.active, event, this.slice);
			if (place) this.goTo(place);
			return place !== undefined;
		}
		return true;
	}

	#commitAnd(move: () => void): void {
		if (this.commit()) move();
	}

	#toRow(by: number, column = this.active.column): void {
		this.goTo(within({ row: this.active.row + by, column }, this.slice));
	}

	/** At the last number Tab leaves the grid, so that nobody is caught in it. */
	#tab(back: boolean): boolean {
		const place = tabbed(this.active, back, this.slice);
		if (!this.commit()) return true;
		if (place) this.#active = place;
		return place !== undefined;
	}

	#step(count: number): void {
		const { data, step } = this.#read();
		const index = this.indexOf(this.active);
		this.#give(index, stepped(data[index] ?? 0, step, count));
	}

	#give(index: number, number: number): void {
		const { data, disabled, give } = this.#read();
		if (disabled || data[index] === number) return;
		give(index, data[index] ?? 0, 'start');
		give(index, number, 'end');
	}
}
