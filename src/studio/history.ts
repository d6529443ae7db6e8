/** Undo and redo over immutable snapshots. */

export interface History<T> {
	/** Oldest first. */
	readonly past: readonly T[];
	readonly present: T;
	/** Next first. */
	readonly future: readonly T[];
	/** What the last record belongs to: a stretch of typing, the drag of one slider. */
	readonly open?: { readonly merge: string; readonly time: number };
}

const LIMIT = 200;

interface Recording {
	/** In ms, on any clock that only goes forward. */
	readonly time: number;
	/** Consecutive records with the same key count as one … */
	readonly merge?: string;
	/** … as long as they are no further apart than this, in ms. */
	readonly within?: number;
}

export function historyOf<T>(present: T): History<T> {
	return { past: [], present, future: [] };
}

/**
 * Makes `snapshot` the present. `time` is in ms on any clock that only goes forward. Consecutive
 * records with the same `merge` are undone together as long as each follows the last at once.
 */
export function record<T>(
	history: History<T>,
	snapshot: T,
	{ time, merge, within = Infinity }: Recording
): History<T> {
	if (snapshot === history.present) return history;
	const { past, present, open } = history;
	const joins = merge !== undefined && open?.merge === merge && time - open.time <= within;
	return {
		past: joins ? past : [...past, present].slice(-LIMIT),
		present: snapshot,
		future: [],
		...(merge === undefined ? {} : { open: { merge, time } })
	};
}

/** The history one record earlier; itself when there is none. */
export function undo<T>(history: History<T>): History<T> {
	const { past, present, future } = history;
	if (past.length === 0) return history;
	return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future] };
}

/** The history one record later; itself when nothing was undone. */
export function redo<T>(history: History<T>): History<T> {
	const { past, present, future } = history;
	if (future.length === 0) return history;
	return { past: [...past, present], present: future[0]!, future: future.slice(1) };
}

export function canUndo(history: History<unknown>): boolean {
	return history.past.length > 0;
}

export function canRedo(history: History<unknown>): boolean {
	return history.future.length > 0;
}
