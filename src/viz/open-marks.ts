/** Finished marks of an open card. */
import type { Phase } from '$graph/steps.ts';
import type { Rect } from './layout.ts';
import type { NameMark } from './marks.ts';

export interface TextMark {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** A number of a phase; a number of a row or a column; words. */
	readonly kind: Phase | 'count' | 'words';
	readonly size: number;
	readonly opacity: number;
	readonly strong: boolean;
}

/** What a table is called: `value`, xᵀ, ∂f/∂u. */
export interface LabelMark {
	readonly text: string;
	readonly turned: boolean;
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly tone: 'parameter' | 'data' | 'ink' | 'words';
}

/** An entry one can point at. */
export interface CellMark {
	readonly row: number;
	readonly column: number;
	readonly place: Rect;
	readonly label: string;
	readonly lit: boolean;
	/** The one that Tab reaches. */
	readonly current: boolean;
}

/** A button that turns to another slice or page. */
export interface TurnMark {
	readonly label: string;
	readonly place: Rect;
	readonly icon: string;
	/** The entry that is pointed at then. */
	readonly to: { readonly row: number; readonly column: number };
}

export interface OpenMark {
	readonly title: NameMark;
	/** The same in plain characters. */
	readonly name: string;
	/** The button that closes it. */
	readonly close: Rect;
	readonly rules: string;
	/** The row and the column that make the lit entry. */
	readonly tints: readonly Rect[];
	readonly texts: readonly TextMark[];
	readonly labels: readonly LabelMark[];
	readonly cells: readonly CellMark[];
	readonly turns: readonly TurnMark[];
	/** Rows and columns of the entries one can point at, and how many rows a slice or a page is. */
	readonly extent: { readonly rows: number; readonly columns: number; readonly page: number };
	/** How the lit entry is made. */
	readonly sum: readonly {
		readonly x: number;
		readonly y: number;
		readonly parts: readonly { readonly text: string; readonly kind: Phase | 'sign' | 'total' }[];
	}[];
	/** Whose colours the lit row and column wear. */
	readonly phase: Phase;
}
