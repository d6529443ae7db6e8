import type { Line } from './lines.ts';
import type { Names } from './names.ts';

/** The functions from one over the next that it calls back to itself, both ends included; undefined when none leads back. */
export function cycle(
	lines: readonly Line[],
	names: Names,
	from: string,
	next: string
): readonly string[] | undefined {
	const reachedFrom = new Map<string, string>([[next, from]]);
	for (const [name] of reachedFrom) {
		if (name === from) return wayBack(reachedFrom, from);
		for (const callee of callees(lines, names, name))
			if (!reachedFrom.has(callee)) reachedFrom.set(callee, name);
	}
	return undefined;
}

function wayBack(reachedFrom: ReadonlyMap<string, string>, from: string): readonly string[] {
	const names = [from];
	for (let name = reachedFrom.get(from); ; name = reachedFrom.get(name)) {
		if (name === undefined) return names;
		names.unshift(name);
		if (name === from) return names;
	}
}

/** The functions of the text that the body of one calls. */
function callees(lines: readonly Line[], { defined }: Names, name: string): readonly string[] {
	const expression = lines[defined.get(name)?.line ?? -1]?.expression ?? [];
	return expression
		.filter(
			({ kind, text }, at) =>
				kind === 'name' && defined.has(text) && expression[at + 1]?.kind === 'open'
		)
		.map(({ text }) => text);
}
