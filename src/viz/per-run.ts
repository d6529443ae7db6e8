import type { Run } from '$graph/run.ts';

/**
 * Works something out once for every run and key. What is drawn is a run of its own for every set of numbers: one that
 * a later run takes over (`RunOptions.into`) must not be drawn.
 */
export function perRun<Key, Result>(
	make: (run: Run, key: Key) => Result
): (run: Run, key: Key) => Result {
	const kept = new WeakMap<Run, Map<Key, Result>>();
	return (run, key) => {
		const known = kept.get(run) ?? new Map<Key, Result>();
		kept.set(run, known);
		const found = known.get(key);
		if (found !== undefined) return found;
		const made = make(run, key);
		known.set(key, made);
		return made;
	};
}
