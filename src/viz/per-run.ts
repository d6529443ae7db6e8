import type { Derivatives } from '$graph/derivatives.ts';
import type { Run } from '$graph/run.ts';

/**
 * Works something out once for every run, or for the derivatives of one, and key. What is drawn is a run of its own for
 * every set of numbers: one that a later run takes over (`RunOptions.into`) must not be drawn.
 */
export function perRun<Owner extends Run | Derivatives, Key, Result>(
	make: (owner: Owner, key: Key) => Result
): (owner: Owner, key: Key) => Result {
	const kept = new WeakMap<Owner, Map<Key, Result>>();
	return (owner, key) => {
		const known = kept.get(owner) ?? new Map<Key, Result>();
		kept.set(owner, known);
		const found = known.get(key);
		if (found !== undefined) return found;
		const made = make(owner, key);
		known.set(key, made);
		return made;
	};
}
