/** Whether the statements can be read at all: every message here is better than what the parser would say. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Shape } from '../tensor.ts';
import { checkDefinitions } from './definition-check.ts';
import { drawnAlike } from './drawn-alike.ts';
import { checkExpression } from './expression-check.ts';
import { checkEnd, checkEquals, checkStart } from './line-check.ts';
import type { Line } from './lines.ts';
import { checkNames } from './name-check.ts';
import { LIMITS } from './limits.ts';
import { collectNames, type Names } from './names.ts';
import { error, legible } from './report.ts';
import { scopeOf, type Scope } from './scope.ts';
import { checkSilent } from './silent-readings.ts';
import { checkUpdate } from './updates.ts';

/** Errors and warnings in the order of the text; without an error every expression fits the grammar. */
export function check(
	source: string,
	lines: readonly Line[],
	shapes?: ReadonlyMap<string, Shape>
): readonly Diagnostic[] {
	if (lines.length === 0)
		return [error({ from: 0, to: 0 }, 'Write a function here, such as `f = w*x + b`.')];
	const names = collectNames(lines, shapes);
	const scopes = lines.map((line) => scopeOf(line, names));
	const diagnostics = checkLines(source, lines, names, scopes);
	if (diagnostics.some(({ severity }) => severity === 'error')) return diagnostics;
	return [
		...diagnostics,
		...checkNames(source, lines, names, scopes).map(legible),
		...drawnAlike(lines, names),
		...checkSilent(source, lines, scopes),
		...checkDefinitions(source, lines, names).map(legible)
	];
}

/** As far as the last error that is shown: a message may look for a name among hundreds. */
function checkLines(
	source: string,
	lines: readonly Line[],
	names: Names,
	scopes: readonly Scope[]
): readonly Diagnostic[] {
	const diagnostics: Diagnostic[] = [];
	let errors = 0;
	for (const [index, line] of lines.entries()) {
		if (errors >= LIMITS.diagnostics) break;
		const scope = scopes[index];
		const start = checkStart(line, lines[index - 1], source);
		if (start !== undefined) diagnostics.push(start);
		const found =
			start?.severity === 'error'
				? undefined
				: (checkUpdate(source, lines, index, names) ??
					checkEquals(line, source) ??
					checkEnd(line, lines[index + 1], source) ??
					(scope && checkExpression(source, line.expression, scope)));
		if (found !== undefined) diagnostics.push(found);
		errors += Number(start?.severity === 'error') + Number(found?.severity === 'error');
	}
	return diagnostics;
}
