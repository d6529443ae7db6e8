import type { Calls } from './calls.ts';

/** A shortest way from one function over the next that it calls back to itself, both ends included. */
export function wayAround(calls: Calls, from: string, next: string): readonly string[] {
	const reachedFrom = new Map<string, string>([[next, from]]);
	for (const [name] of reachedFrom) {
		if (name === from) break;
		for (const callee of calls.get(name) ?? [])
			if (!reachedFrom.has(callee)) reachedFrom.set(callee, name);
	}
	const names = [from];
	for (let name = reachedFrom.get(from); name !== undefined; name = reachedFrom.get(name)) {
		names.unshift(name);
		if (name === from) break;
	}
	return names;
}
