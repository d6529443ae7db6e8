/** What the text itself names, found without reading it: inputs, values, functions and their parameters. */
import { operationOfFunction } from '$graph/language/functions.ts';
import { placeAt } from './statement.ts';
import { withoutComments, wordsIn } from './words.ts';

export interface Definition {
	readonly name: string;
	readonly parameters: readonly string[];
	/** What stands right of its `=`. */
	readonly body: string;
}

export interface ProgramNames {
	/** Inputs and assigned names in the order in which they first stand. */
	readonly values: readonly string[];
	/** The reader’s own functions. */
	readonly definitions: readonly Definition[];
	/** Parameters of the function whose definition the caret is in. */
	readonly parameters: readonly string[];
}

const DEFINITION =
	/(?<=^|[;\n])[^\S\n]*([\p{L}_][\p{L}\d_₀-₉]*)[^\S\n]*\(([^()]*)\)[^\S\n]*=(?!=)([^;\n]*)/gu;

/** The name at the caret is being typed, and is no name of the program by that. */
export function programNames(text: string, caret: number): ProgramNames {
	const plain = withoutComments(text);
	const found = [...plain.matchAll(DEFINITION)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
		name: match[1] ?? '',
		parameters: wordsIn(match[2] ?? '').map((word) => word.text),
		body: (match[3] ?? '').trim()
	}));
	const around = found.find(({ from, to }) => from <= caret && caret <= to);
	const local = (at: number, name: string): boolean =>
		found.some(({ from, to, parameters }) => from <= at && at < to && parameters.includes(name));
	const values = wordsIn(text)
		.filter(({ from, to }) => !(from < caret && caret <= to))
		.filter(({ from, to, text: name }) => isValue(plain, from, to, name) && !local(from, name))
		.map((word) => word.text);
	return {
		values: [...new Set(values)],
		definitions: found.map(({ name, parameters, body }) => ({ name, parameters, body })),
		parameters: around?.parameters ?? []
	};
}

/** Neither called nor a built-in function, nor the name of an option. */
function isValue(text: string, from: number, to: number, name: string): boolean {
	const after = text.slice(to);
	if (/^\s*\(/.test(after) || (name.length > 1 && operationOfFunction(name))) return false;
	if (text[from - 1] === '.') return false;
	return !/^\s*=(?!=)/.test(after) || placeAt(text, from).open.length === 0;
}
