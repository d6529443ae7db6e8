import type { GroupId } from '$graph/graph.ts';
import type { Rect } from './layout.ts';

/** The box behind the nodes of a call, or of an operation that was opened. */
export interface GroupMark {
	readonly group: GroupId;
	readonly key: string;
	readonly place: Rect;
	/** Its name, and where that begins. */
	readonly text: string;
	readonly x: number;
	readonly y: number;
	/** What stands behind the name, and before the edges. */
	readonly ground: Rect;
	/** The button that closes it. */
	readonly close: Rect;
	/** Read out for the button. */
	readonly label: string;
	/** Where what stands in it has other numbers than when it is closed. */
	readonly note?: string;
}
