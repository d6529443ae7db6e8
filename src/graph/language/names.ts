/** Which names a program gives a value to, and which it uses. */
import type { Line } from './lines.ts';
import type { Token } from './tokens.ts';

export interface Names {
	/** The first assignment of each name, and the index of its line. */
	readonly assigned: ReadonlyMap<string, { readonly token: Token; readonly line: number }>;
	/** Names that stand somewhere as a value: assigned, or used without parentheses right after. */
	readonly values: ReadonlySet<string>;
	/** Names with parentheses right after them, and the first place of each. */
	readonly called: ReadonlyMap<string, Token>;
}

export function collectNames(lines: readonly Line[]): Names {
	const assigned = new Map<string, { token: Token; line: number }>();
	const values = new Set<string>();
	const called = new Map<string, Token>();
	for (const [index, { name, expression }] of lines.entries()) {
		if (name !== undefined) {
			values.add(name.text);
			if (!assigned.has(name.text)) assigned.set(name.text, { token: name, line: index });
		}
		for (const [at, token] of expression.entries()) {
			if (token.kind !== 'name') continue;
			if (expression[at + 1]?.kind !== 'open') values.add(token.text);
			else if (!called.has(token.text)) called.set(token.text, token);
		}
	}
	return { assigned, values, called };
}
