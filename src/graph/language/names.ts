/** Which names a program gives a value to, which it defines as functions, and which it uses. */
import type { Shape } from '../tensor.ts';
import type { Line } from './lines.ts';
import { afterParentheses } from './operands.ts';
import type { Token } from './tokens.ts';
import { writtenShape } from './written-shape.ts';

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
	/** Functions whose definition cannot be read: `f(2) = 3`. */
	readonly broken: ReadonlySet<string>;
	/** Names that stand somewhere as a value: assigned, or used without parentheses right after; no parameters. */
	readonly values: ReadonlySet<string>;
	/** Names with parentheses right after them, and the first place of each. */
	readonly called: ReadonlyMap<string, Token>;
	/** The lengths of a value that was given, or is a list in the text itself. */
	shapeOf(name: string): readonly number[] | undefined;
}

/** `shapes` are those of the values that were given. */
export function collectNames(
	lines: readonly Line[],
	shapes: ReadonlyMap<string, Shape> = new Map()
): Names {
	const assigned = new Map<string, { token: Token; line: number }>();
	const defined = new Map<string, Definition>();
	const broken = new Set<string>();
	const values = new Set<string>();
	const called = new Map<string, Token>();
	for (const [index, line] of lines.entries()) {
		const { name, parameters, expression } = line;
		const unread = name === undefined ? brokenDefinition(line) : undefined;
		if (unread !== undefined) {
			broken.add(unread);
			continue;
		}
		const shadowed = parameters && new Set(parameters.map(({ text }) => text));
		if (name !== undefined && parameters === undefined) {
			values.add(name.text);
			if (!assigned.has(name.text)) assigned.set(name.text, { token: name, line: index });
		} else if (name !== undefined && !defined.has(name.text))
			defined.set(name.text, {
				token: name,
				line: index,
				parameters: (parameters ?? []).map(({ text }) => text)
			});
		let at = 0;
		for (const token of expression) {
			at++;
			if (token.kind !== 'name' || shadowed?.has(token.text)) continue;
			if (expression[at]?.kind !== 'open') values.add(token.text);
			else if (!called.has(token.text)) called.set(token.text, token);
		}
	}
	const shapeOf = (name: string): readonly number[] | undefined => {
		const line = assigned.get(name)?.line;
		return shapes.get(name) ?? writtenShape(lines[line ?? -1]?.expression ?? []);
	};
	return { assigned, defined, broken, values, called, shapeOf };
}

/** The name before parentheses and `=`, which is no definition that could be read. */
function brokenDefinition({ tokens }: Line): string | undefined {
	const [name, open] = tokens;
	if (name?.kind !== 'name' || open?.kind !== 'open') return undefined;
	return tokens[afterParentheses(tokens, 1)]?.kind === 'equals' ? name.text : undefined;
}
