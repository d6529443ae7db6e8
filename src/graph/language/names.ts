/** Which names a program gives a value to, which it defines as functions, and which it uses. */
import type { Line } from './lines.ts';
import type { Token } from './tokens.ts';

export interface Definition {
	readonly token: Token;
	/** The index of its line. */
	readonly line: number;
	readonly parameters: readonly string[];
}

export interface Names {
	/** The first assignment of each name, and the index of its line. */
	readonly assigned: ReadonlyMap<string, { readonly token: Token; readonly line: number }>;
	/** The first definition of each function of the text. */
	readonly defined: ReadonlyMap<string, Definition>;
	/** Names that stand somewhere as a value: assigned, or used without parentheses right after; no parameters. */
	readonly values: ReadonlySet<string>;
	/** Names with parentheses right after them, and the first place of each. */
	readonly called: ReadonlyMap<string, Token>;
}

export function collectNames(lines: readonly Line[]): Names {
	const assigned = new Map<string, { token: Token; line: number }>();
	const defined = new Map<string, Definition>();
	const values = new Set<string>();
	const called = new Map<string, Token>();
	for (const [index, { name, parameters, expression }] of lines.entries()) {
		const shadowed = new Set(parameters?.map(({ text }) => text));
		if (name !== undefined && parameters === undefined) {
			values.add(name.text);
			if (!assigned.has(name.text)) assigned.set(name.text, { token: name, line: index });
		} else if (name !== undefined && !defined.has(name.text))
			defined.set(name.text, {
				token: name,
				line: index,
				parameters: (parameters ?? []).map(({ text }) => text)
			});
		for (const [at, token] of expression.entries()) {
			if (token.kind !== 'name' || shadowed.has(token.text)) continue;
			if (expression[at + 1]?.kind !== 'open') values.add(token.text);
			else if (!called.has(token.text)) called.set(token.text, token);
		}
	}
	return { assigned, defined, values, called };
}
