/** Messages about names: given twice, used too early, used in their own definition, or run together. */
import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import { isFunction } from './functions.ts';
import { LIMITS } from './limits.ts';
import { lineNumbers } from './line-numbers.ts';
import type { Line } from './lines.ts';
import type { Names } from './names.ts';
import { laterUses, newName } from './new-name.ts';
import { quote } from './quote.ts';
import { error, info, replace, warning } from './report.ts';
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/** Everything wrong with the names of a program, at most one message a statement. */
export function checkNames(
	source: string,
	lines: readonly Line[],
	names: Names,
	scopes: readonly Scope[]
): readonly Diagnostic[] {
	const lineOf = lineNumbers(source);
	const diagnostics: Diagnostic[] = [];
	let errors = 0;
	for (const [index, line] of lines.entries()) {
		if (errors >= LIMITS.diagnostics) break;
		const found = assignment(lines, index, names, lineOf) ?? early(lines, index, names, lineOf);
		const scope = scopes[index];
		const told = found ? [found] : scope ? joined(line, scope) : [];
		diagnostics.push(...told);
		errors += told.filter(({ severity }) => severity === 'error').length;
	}
	return diagnostics;
}

function assignment(
	lines: readonly Line[],
	index: number,
	names: Names,
	lineOf: (token: Token) => number
): Diagnostic | undefined {
	const { assigned, defined, values, called } = names;
	const name = lines[index]?.name;
	if (name === undefined) return undefined;
	const [value, definition] = [assigned.get(name.text), defined.get(name.text)];
	if (value !== undefined && value.line < index)
		return error(
			name,
			`${quote(name.text)} already has a value, given in line ${lineOf(value.token)}. Choose another name here.`,
			renamed(lines, index, name, names)
		);
	if (definition !== undefined && definition.line < index)
		return error(
			name,
			`${quote(name.text)} is a function already, defined in line ${lineOf(definition.token)}. Choose another name here.`
		);
	if (value?.line !== index || !isFunction(name.text) || !called.has(name.text)) return undefined;
	const other = unused(name.text, values);
	return error(
		name,
		`${quote(name.text)} is also called as a function in this text. Choose another name for this value.`,
		{ title: `Rename it to ${quote(other)}`, edits: renaming(lines, name.text, other) }
	);
}

function unused(name: string, values: ReadonlySet<string>): string {
	let number = 1;
	while (values.has(name + number)) number++;
	return name + number;
}

/** Changes a name wherever it stands as a value, and not where it is called. */
function renaming(lines: readonly Line[], from: string, to: string): Edit[] {
	return lines.flatMap(({ tokens }) =>
		tokens
			.filter(
				({ kind, text }, at) => kind === 'name' && text === from && tokens[at + 1]?.kind !== 'open'
			)
			.map((token) => replace(token, to))
	);
}

/** The new value is meant wherever the name stands below; in its own definition the one before. */
function renamed(
	lines: readonly Line[],
	index: number,
	name: Token,
	names: Names
): Fix | undefined {
	if (lines[index]?.parameters !== undefined) return undefined;
	const to = newName(name.text, names);
	const edits = [replace(name, to), ...laterUses(lines, index, name.text, to)];
	return { title: `Rename it to ${quote(to)}`, edits };
}

function early(
	lines: readonly Line[],
	index: number,
	names: Names,
	lineOf: (token: Token) => number
): Diagnostic | undefined {
	const line = lines[index]!;
	const { assigned } = names;
	const hidden = new Set(line.parameters?.map(({ text }) => text));
	for (const token of line.expression) {
		const isValue = token.kind === 'name' && !hidden.has(token.text);
		const definition = isValue ? assigned.get(token.text) : undefined;
		if (definition === undefined || definition.line < index) continue;
		const name = quote(token.text);
		if (definition.line === index)
			return error(
				token,
				`${name} cannot be used in its own definition. Give the new value another name.`,
				line.name && renamed(lines, index, line.name, names)
			);
		return error(
			token,
			`${name} is used before it gets its value in line ${lineOf(definition.token)}. Move that line up, above this one.`
		);
	}
	return undefined;
}

/** `w1x1` where `w1` and `x1` exist: surely a product after a digit, perhaps one between letters. */
function joined(line: Line, scope: Scope): Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const token of line.expression) {
		if (token.kind !== 'name' || token.text.length < 2) continue;
		if (scope.isAssigned(token.text) || scope.isFunction(token.text)) continue;
		const parts = split(token.text, scope);
		if (parts === undefined) {
			const told = runTogether(token);
			if (told !== undefined) found.push(told);
			continue;
		}
		const product = parts.join('*');
		const isSure = /\d$/.test(parts[0]);
		found.push(
			(isSure ? error : warning)(
				token,
				`${quote(token.text)} is read as one name. For ${quote(parts[0])} times ${quote(parts[1])} write ${quote(product)}.`,
				{ title: `Write ${quote(product)}`, edits: [replace(token, product)] }
			)
		);
	}
	return found;
}

/** `w1x1` where neither part is known: a name that looks like a product. */
function runTogether(token: Token): Diagnostic | undefined {
	const [, left, right] = /^(\p{L}\d+)(\p{L}\d+)$/u.exec(token.text) ?? [];
	if (left === undefined || right === undefined) return undefined;
	const product = quote(`${left}*${right}`);
	return info(token, `${quote(token.text)} is one name; for a product write ${product}.`, {
		title: `Write ${product}`,
		edits: [replace(token, `${left}*${right}`)]
	});
}

function split(name: string, scope: Scope): [string, string] | undefined {
	for (let at = 1; at < name.length; at++) {
		const [left, right] = [name.slice(0, at), name.slice(at)];
		if (scope.isValue(left) && scope.isValue(right)) return [left, right];
	}
	return undefined;
}
