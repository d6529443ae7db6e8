import type { Line } from './lines.ts';

/** How often each name stands as a value in a text: given one, used, or as a parameter. */
export function countUses(lines: readonly Line[]): ReadonlyMap<string, number> {
	const uses = new Map<string, number>();
	const count = (name: string): void => void uses.set(name, (uses.get(name) ?? 0) + 1);
	for (const { name, parameters, expression } of lines) {
		if (name !== undefined) count(name.text);
		parameters?.forEach(({ text }) => count(text));
		let at = 0;
		for (const { kind, text } of expression)
			if (expression[++at]?.kind !== 'open' && kind === 'name') count(text);
	}
	return uses;
}
