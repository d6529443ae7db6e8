/** Text → Graph, or what is wrong with the text. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Graph } from '../graph.ts';
import type { Statement } from '../syntax.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { tellConstants } from './constants.ts';
import { NOTHING_GIVEN, type Given } from './given.ts';
import { LIMITS, tooDeep, tooLong, tooMany } from './limits.ts';
import { splitLines, type Line } from './lines.ts';
import { error } from './report.ts';
import { statementOf } from './statements.ts';
import { scan } from './tokens.ts';

export type Reading =
	| {
			readonly ok: true;
			readonly statements: readonly Statement[];
			readonly graph: Graph;
			/** Warnings and infos alone. */
			readonly diagnostics: readonly Diagnostic[];
	  }
	| {
			readonly ok: false;
			/** At least one error, perhaps warnings beside it. */
			readonly diagnostics: readonly Diagnostic[];
	  };

/** Reads a program. Never throws, and takes no longer than its limits allow, whatever the text. */
export function read(source: string, given: Given = NOTHING_GIVEN): Reading {
	// Callers without types may pass anything.
	if (typeof (source as unknown) !== 'string') return failed([error(NOWHERE, NO_TEXT)]);
	try {
		return readCarefully(source, given);
	} catch {
		// The stack may be nearly used up by the caller, so that even a shallow text overflows it.
		return failed([error({ from: 0, to: source.length }, UNREADABLE)]);
	}
}

const NOWHERE = { from: 0, to: 0 };
const NO_TEXT = 'A function is read from a text, such as `f = w*x + b`, and here is none.';

/** Said when reading broke down where it cannot; a test sees to it that no text gets here. */
export const UNREADABLE = 'This text cannot be read. Try a shorter one.';

function readCarefully(source: string, given: Given): Reading {
	const long = tooLong(source);
	if (long !== undefined) return failed([long]);
	const { tokens, diagnostics } = scan(source);
	if (diagnostics.length > 0) return failed(diagnostics);
	const beyond = tooDeep(tokens) ?? tooMany(tokens);
	if (beyond !== undefined) return failed([beyond]);
	const lines = splitLines(tokens);
	const found = check(source, lines, given.shapes);
	return found.some(isError) ? failed(found) : assemble(source, lines, found, given);
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Errors come first to the limit of messages, so that one is always among them. */
function failed(diagnostics: readonly Diagnostic[]): Reading {
	const errors = diagnostics.filter(isError);
	const others = diagnostics.filter((diagnostic) => !isError(diagnostic));
	return { ok: false, diagnostics: [...errors, ...others].slice(0, LIMITS.diagnostics) };
}

function assemble(
	source: string,
	lines: readonly Line[],
	warnings: readonly Diagnostic[],
	given: Given
): Reading {
	const statements: Statement[] = [];
	for (const line of lines) {
		const read = statementOf(line);
		if (!read.ok) return failed([read.diagnostic]);
		statements.push(read.statement);
	}
	const built = build(statements, source, given);
	if (!built.ok) return failed([{ ...built.diagnostic, legible: true }]);
	const infos = [...tellConstants(lines), ...built.infos];
	return {
		ok: true,
		statements,
		graph: built.graph,
		diagnostics: [...warnings, ...infos].slice(0, LIMITS.diagnostics)
	};
}
