/** Which functions of a text call one another in a circle. */
import type { Calls } from './calls.ts';

/** For each function that leads back to itself the circle it is in, as one object for all functions of that circle. */
export type Circles = ReadonlyMap<string, object>;

/** One walk over all calls: Tarjan 1972, with a stack of its own, as a chain of functions may be long. */
export function circlesOf(calls: Calls): Circles {
	const circles = new Map<string, object>();
	const found = new Map<string, { at: number; low: number; open: boolean }>();
	const open: string[] = [];
	for (const root of calls.keys()) {
		if (found.has(root)) continue;
		const path = [begin(root, found, open)];
		for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
			const callee = calls.get(top.name)?.[top.next++];
			const known = callee === undefined ? undefined : found.get(callee);
			if (callee !== undefined && known === undefined) path.push(begin(callee, found, open));
			else if (known?.open) top.mark.low = Math.min(top.mark.low, known.at);
			if (callee !== undefined) continue;
			path.pop();
			const outer = path.at(-1);
			if (outer) outer.mark.low = Math.min(outer.mark.low, top.mark.low);
			if (top.mark.low === top.mark.at) close(top.name, calls, found, open, circles);
		}
	}
	return circles;
}

interface Mark {
	readonly at: number;
	low: number;
	open: boolean;
}

function begin(
	name: string,
	found: Map<string, Mark>,
	open: string[]
): { readonly name: string; readonly mark: Mark; next: number } {
	const mark = { at: found.size, low: found.size, open: true };
	found.set(name, mark);
	open.push(name);
	return { name, mark, next: 0 };
}

/** Everything opened since `name` reaches it and is reached by it. */
function close(
	name: string,
	calls: Calls,
	found: ReadonlyMap<string, Mark>,
	open: string[],
	circles: Map<string, object>
): void {
	const members = open.splice(open.lastIndexOf(name));
	const isCircle = members.length > 1 || calls.get(name)?.includes(name);
	const circle = {};
	for (const member of members) {
		const mark = found.get(member);
		if (mark) mark.open = false;
		if (isCircle) circles.set(member, circle);
	}
}
