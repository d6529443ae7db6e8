/** What is saved and shared. Everything else on the page is derived from it. */
import type { Role } from '$graph/program.ts';
import type { Range } from './range.ts';

export interface Document {
	readonly version: 1;
	readonly source: string;
	readonly values: Readonly<Record<string, number>>;
	readonly ranges: Readonly<Record<string, Range>>;
	readonly roles: Readonly<Record<string, Role>>;
	/** The playhead, in steps; absent at rest. */
	readonly position?: number;
}

export type ParsedDocument =
	| { readonly ok: true; readonly document: Document }
	| { readonly ok: false; readonly message: string };

/** In UTF-16 code units, as editors count. */
export const MAX_SOURCE = 10_000;
/** More inputs than that do not fit into the text. */
const MAX_NAMES = MAX_SOURCE / 2;
const KEYS = ['version', 'source', 'values', 'ranges', 'roles', 'position'];
const RANGE_KEYS = ['min', 'max', 'step'];
const NAME = /^[\p{L}\p{M}_$][\p{L}\p{M}\p{N}_$]*$/u;

class Refused extends Error {}

/** Checks every part of what came from outside and builds a fresh document of it. Never throws. */
export function parseDocument(from: unknown): ParsedDocument {
	try {
		return { ok: true, document: documentOf(recordOf(from, 'The document')) };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, message: error.message };
		throw error;
	}
}

function documentOf(from: Record<string, unknown>): Document {
	const { version } = from;
	if (typeof version === 'number' && version > 1)
		throw new Refused('This document was made by a newer version of gradgraph.');
	if (version !== 1) throw new Refused('This is not a gradgraph document.');
	checkKeys(from, KEYS, 'The document');
	const { position } = from;
	return {
		version,
		source: sourceOf(from['source']),
		values: named(from['values'], 'values', (value, name) =>
			numberOf(value, `The value of ${name}`)
		),
		ranges: named(from['ranges'], 'ranges', rangeOf),
		roles: named(from['roles'], 'roles', roleOf),
		...(position === undefined ? {} : { position: positionOf(position) })
	};
}

function sourceOf(from: unknown): string {
	if (typeof from !== 'string') throw new Refused('The document has no text.');
	if (from.length > MAX_SOURCE)
		throw new Refused('The text of the document is longer than 10,000 characters.');
	// One code unit a line break, so that positions in the editor are positions in the source.
	return from.replace(/\r\n?/g, '\n');
}

function positionOf(from: unknown): number {
	const position = numberOf(from, 'The step');
	if (position < 0) throw new Refused('The step of the document lies before the first one.');
	return position;
}

function rangeOf(from: unknown, name: string): Range {
	const what = `The range of ${name}`;
	const range = recordOf(from, what);
	checkKeys(range, RANGE_KEYS, what);
	const min = numberOf(range['min'], `${what}, from,`);
	const max = numberOf(range['max'], `${what}, to,`);
	const step = numberOf(range['step'], `${what}, step,`);
	if (min >= max) throw new Refused(`${what} ends before it begins.`);
	if (step <= 0) throw new Refused(`${what} needs a step above zero.`);
	return { min, max, step };
}

function roleOf(from: unknown, name: string): Role {
	if (from === 'parameter' || from === 'data') return from;
	throw new Refused(`${name} is neither a parameter nor data.`);
}

function numberOf(from: unknown, what: string): number {
	if (typeof from !== 'number' || !Number.isFinite(from))
		throw new Refused(`${what} is not a finite number.`);
	// JSON has no −0, so the document has none either.
	return from + 0;
}

/** A record by name, without a prototype, so that no name can reach one. */
function named<T>(
	from: unknown,
	what: string,
	entryOf: (value: unknown, name: string) => T
): Readonly<Record<string, T>> {
	const entries = Object.entries(recordOf(from, `The list of ${what}`));
	if (entries.length > MAX_NAMES)
		throw new Refused(`The document gives more than ${MAX_NAMES} ${what}.`);
	const result = Object.create(null) as Record<string, T>;
	for (const [name, value] of entries) {
		if (!NAME.test(name))
			throw new Refused(`The list of ${what} holds something that is not a name.`);
		result[name] = entryOf(value, name);
	}
	return result;
}

function recordOf(from: unknown, what: string): Record<string, unknown> {
	if (typeof from !== 'object' || from === null || Array.isArray(from))
		throw new Refused(`${what} is missing or is not a record.`);
	return from as Record<string, unknown>;
}

function checkKeys(from: Record<string, unknown>, known: readonly string[], what: string): void {
	if (Object.keys(from).some((key) => !known.includes(key)))
		throw new Refused(`${what} holds an entry that gradgraph does not know.`);
}
