/** Messages about the functions that a text defines: how they are named, what they call, and whether anything does. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { callsOf, type Calls } from './calls.ts';
import { circlesOf, type Circles } from './circles.ts';
import { isFunction } from './functions.ts';
import { lineNumbers } from './line-numbers.ts';
import type { Line } from './lines.ts';
import type { Names } from './names.ts';
import { quote } from './quote.ts';
import { error, info, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { wayAround } from './way-around.ts';

/** Everything wrong with the functions of a program, at most one error a statement. */
export function checkDefinitions(
	source: string,
	lines: readonly Line[],
	names: Names
): readonly Diagnostic[] {
	if (names.defined.size === 0) return [];
	const calls = callsOf(lines, names);
	const program = {
		...{ lines, names, calls },
		...{ circles: circlesOf(calls), told: new Set<object>(), lineOf: lineNumbers(source) }
	};
	const found = lines.flatMap((line, index) => {
		const wrong = named(lines, line, names) ?? repeated(line) ?? early(program, index);
		return wrong === undefined ? told(line, names) : [wrong];
	});
	const last = lines.at(-1);
	const isWrong = found.some(({ severity }) => severity === 'error');
	if (last?.parameters && last.name && !isWrong)
		found.push(nothingToCompute(source, last, last.name));
	return found;
}

function named(
	lines: readonly Line[],
	{ name, parameters }: Line,
	names: Names
): Diagnostic | undefined {
	if (name === undefined || parameters === undefined || !isFunction(name.text)) return undefined;
	let number = 1;
	let other = name.text + number;
	while (names.values.has(other) || names.called.has(other) || names.defined.has(other))
		other = name.text + ++number;
	return error(
		name,
		`${quote(name.text)} is one of the functions that are there already. Choose another name for your own.`,
		{ title: `Rename it to ${quote(other)}`, edits: renaming(lines, name, other) }
	);
}

/** Changes the name in its definition and in every call, but not within the definition, where it means the other one. */
const renaming = (lines: readonly Line[], name: Token, other: string): Fix['edits'] =>
	lines.flatMap((line) =>
		(line.name === name ? [name] : line.tokens)
			.filter(({ kind, text }) => kind === 'name' && text === name.text)
			.map((token) => replace(token, other))
	);

function repeated({ parameters = [] }: Line): Diagnostic | undefined {
	const seen = new Set<string>();
	const twice = parameters.find(({ text }) => seen.size === seen.add(text).size);
	return (
		twice &&
		error(twice, `${quote(twice.text)} stands twice between the parentheses. Choose another name.`)
	);
}

interface Program {
	readonly lines: readonly Line[];
	readonly names: Names;
	readonly calls: Calls;
	readonly circles: Circles;
	/** Circles of which enough was said. */
	readonly told: Set<object>;
	readonly lineOf: (token: Token) => number;
}

/** A call of a function that is defined below, or of one in a circle with the one that is being defined. */
function early(
	{ lines, names, lineOf, ...program }: Program,
	index: number
): Diagnostic | undefined {
	const { name, parameters, expression = [] } = lines[index] ?? {};
	const { calls, circles, told } = program;
	const circle = parameters && name ? circles.get(name.text) : undefined;
	for (const [at, token] of expression.entries()) {
		if (token.kind !== 'name' || expression[at + 1]?.kind !== 'open') continue;
		const definition = names.defined.get(token.text);
		if (definition === undefined || definition.line < index) continue;
		if (name === undefined || circle === undefined || circles.get(token.text) !== circle)
			return error(
				token,
				`${quote(token.text)} is defined below, in line ${lineOf(definition.token)}. Move its definition up, above this line.`
			);
		if (told.has(circle)) continue;
		told.add(circle);
		return error(
			token,
			`${around(wayAround(calls, name.text, token.text))}. A function cannot call itself: every call would need another one.`
		);
	}
	return undefined;
}

/** Functions that are named in a message. */
const MOST_NAMES = 4;

/** `f` calls `g`, which calls `f` again. */
function around([first = '', ...others]: readonly string[]): string {
	if (others.length < 2) return `${quote(first)} calls itself`;
	const isLong = others.length > MOST_NAMES;
	const [second = '', ...rest] = others.slice(0, isLong ? MOST_NAMES - 1 : MOST_NAMES).map(quote);
	const chain = `${quote(first)} calls ${second}${rest.map((name) => `, which calls ${name}`).join('')}`;
	return isLong ? `${chain}, and so on back to ${quote(first)}` : `${chain} again`;
}

/** Parameters that the body leaves out, and a function that nothing calls. */
function told({ name, parameters, expression }: Line, names: Names): Diagnostic[] {
	if (name === undefined || parameters === undefined) return [];
	const used = new Set(expression.filter(({ kind }) => kind === 'name').map(({ text }) => text));
	const unused = parameters
		.filter(({ text }) => !used.has(text))
		.map((token) =>
			info(token, `${quote(name.text)} does not use its input ${quote(token.text)}.`)
		);
	return names.called.has(name.text)
		? unused
		: [info(name, `${quote(name.text)} is never called.`), ...unused];
}

function nothingToCompute(source: string, { parameters = [] }: Line, name: Token): Diagnostic {
	const call = `${name.text}(${parameters.map(({ text }) => text).join(', ')})`;
	return error(
		name,
		`There is nothing to compute yet: this line defines ${quote(name.text)}. Call it in a line below, as in ${quote(call)}.`,
		{
			title: `Add ${quote(call)}`,
			edits: [replace({ from: source.length, to: source.length }, `\n${call}`)]
		}
	);
}
