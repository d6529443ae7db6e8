/** What is saved and shared. Everything else on the page is derived from it. */
import { LIMITS } from '$graph/language/limits.ts';
import type { Role } from '$graph/program.ts';
import type { Value, Values } from '$graph/tensor.ts';
import { checkedNumber, checkedValue, MOST_NUMBERS } from './checked-value.ts';
import type { Range } from './range.ts';
import { Refused } from './refused.ts';

export interface Document {
	/** The oldest version whose readers understand all of it: see `versioned`. */
	readonly version: 1 | 2 | 3;
	readonly source: string;
	/** Single numbers, and from version 2 on lists inside one another. */
	readonly values: Values;
	readonly ranges: Readonly<Record<string, Range>>;
	readonly roles: Readonly<Record<string, Role>>;
	/** The key of the node to differentiate; the last line when absent or no longer there. Version 2. */
	readonly target?: string;
	/** What the backward pass starts with, where it fits the target. Version 2. */
	readonly seed?: Value;
	/** The keys of the operations that are drawn as what they are made of. Version 2. */
	readonly open?: readonly string[];
	/** The keys of the groups that are drawn as one card. Version 3. */
	readonly closed?: readonly string[];
	/** Equal sub-expressions are drawn apart. Version 3. */
	readonly tree?: true;
	/** The backward graph is drawn opposite the forward one. Version 3. */
	readonly mirror?: true;
	/** Forward mode is stepped along this input instead of the backward pass. Version 3. */
	readonly along?: Along;
	/** The playhead, in steps; absent at rest. */
	readonly position?: number;
}

/** A direction of forward mode: 1 at an input of one number or at one entry of a tensor, 0 elsewhere. */
export interface Along {
	readonly input: string;
	/** Row by row from 0; the first when absent. */
	readonly entry?: number;
}

export type ParsedDocument =
	| { readonly ok: true; readonly document: Document }
	| { readonly ok: false; readonly message: string };

/** More inputs than that do not fit into the text. */
const MAX_NAMES = LIMITS.characters / 2;
/** Keys of nodes are made of the text, and may be as long. */
const MAX_KEY = LIMITS.characters;
const MAX_OPEN = LIMITS.characters / 2;
/** The newest version this page can read. */
export const NEWEST = 3;
const KEYS = [
	'version',
	'source',
	'values',
	'ranges',
	'roles',
	'position',
	'target',
	'seed',
	'open',
	'closed',
	'tree',
	'mirror',
	'along'
];
const ALONG_KEYS = ['input', 'entry'];
const RANGE_KEYS = ['min', 'max', 'step'];
const NAME = /^[\p{L}\p{M}_$][\p{L}\p{M}\p{N}_$]*$/u;

/** Checks every part of what came from outside and builds a fresh document of it. Never throws. */
export function parseDocument(from: unknown): ParsedDocument {
	try {
		return { ok: true, document: documentOf(recordOf(from, 'The document')) };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, message: error.message };
		throw error;
	}
}

/**
 * The same document with the version it needs. What version 1 can say stays version 1, so that pages
 * of old open it; of what they cannot show they say that it was made by a newer version.
 */
export function versioned(document: Document): Document {
	const version = oldestOf(document);
	return document.version === version ? document : { ...document, version };
}

function oldestOf(document: Document): Document['version'] {
	const { values, target, seed, open, closed, tree, mirror, along } = document;
	if ([closed, tree, mirror, along].some((part) => part !== undefined)) return 3;
	if ([target, seed, open].some((part) => part !== undefined)) return 2;
	return Object.values(values).every((value) => typeof value === 'number') ? 1 : 2;
}

function documentOf(from: Record<string, unknown>): Document {
	const { version, position } = from;
	if (typeof version === 'number' && version > NEWEST)
		throw new Refused('This document was made by a newer version of gradgraph.');
	if (version !== 1 && version !== 2 && version !== 3)
		throw new Refused('This is not a gradgraph document.');
	checkKeys(from, KEYS, 'The document');
	const room = { left: MOST_NUMBERS };
	return {
		version,
		source: sourceOf(from['source']),
		values: named(from['values'], 'values', (value, name) =>
			checkedValue(value, `the value of ${name}`, room)
		),
		ranges: named(from['ranges'], 'ranges', rangeOf),
		roles: named(from['roles'], 'roles', roleOf),
		...(position === undefined ? {} : { position: positionOf(position) }),
		...chosenOf(from),
		...drawnOf(from)
	};
}

/** What is differentiated, from what, and which operations are open. */
function chosenOf({
	target,
	seed,
	open
}: Record<string, unknown>): Pick<Document, 'target' | 'seed' | 'open'> {
	return {
		...(target === undefined ? {} : { target: keyOf(target) }),
		...(seed === undefined
			? {}
			: { seed: checkedValue(seed, 'the start of the backward pass', { left: MOST_NUMBERS }) }),
		...(open === undefined ? {} : { open: keysOf(open, 'opened operations') })
	};
}

/** How it is drawn, and which of the two modes is stepped. */
function drawnOf({
	closed,
	tree,
	mirror,
	along
}: Record<string, unknown>): Pick<Document, 'closed' | 'tree' | 'mirror' | 'along'> {
	return {
		...(closed === undefined ? {} : { closed: keysOf(closed, 'closed boxes') }),
		...(tree === undefined ? {} : { tree: switchOf(tree, 'tree') }),
		...(mirror === undefined ? {} : { mirror: switchOf(mirror, 'mirror') }),
		...(along === undefined ? {} : { along: alongOf(along) })
	};
}

function keysOf(from: unknown, what: string): readonly string[] {
	if (!Array.isArray(from) || from.length > MAX_OPEN)
		throw new Refused(`The list of ${what} is not a list that gradgraph writes.`);
	return Array.from(from, keyOf);
}

/** A switch is written only where it is on. */
function switchOf(from: unknown, name: string): true {
	if (from !== true)
		throw new Refused(`The switch “${name}” of the document is neither on nor absent.`);
	return from;
}

function alongOf(from: unknown): Along {
	const along = recordOf(from, 'The direction of forward mode');
	checkKeys(along, ALONG_KEYS, 'The direction of forward mode');
	const { input, entry } = along;
	if (typeof input !== 'string' || !NAME.test(input))
		throw new Refused('The direction of forward mode is along something that is not a name.');
	if (entry === undefined) return { input };
	const index = checkedNumber(entry, 'The entry that forward mode goes along');
	if (!Number.isInteger(index) || index < 0 || index >= MOST_NUMBERS)
		throw new Refused('The entry that forward mode goes along does not exist.');
	return { input, entry: index };
}

function keyOf(from: unknown): string {
	if (typeof from !== 'string' || from.length > MAX_KEY)
		throw new Refused('The document names a node in a way that gradgraph does not know.');
	return from;
}

function sourceOf(from: unknown): string {
	if (typeof from !== 'string') throw new Refused('The document has no text.');
	if (from.length > LIMITS.characters)
		throw new Refused(
			`The text of the document is longer than ${LIMITS.characters.toLocaleString('en')} characters.`
		);
	// One code unit a line break, so that positions in the editor are positions in the source.
	return from.replace(/\r\n?/g, '\n');
}

function positionOf(from: unknown): number {
	const position = checkedNumber(from, 'The step');
	if (position < 0) throw new Refused('The step of the document lies before the first one.');
	return position;
}

function rangeOf(from: unknown, name: string): Range {
	const what = `The range of ${name}`;
	const range = recordOf(from, what);
	checkKeys(range, RANGE_KEYS, what);
	const min = checkedNumber(range['min'], `${what}, from,`);
	const max = checkedNumber(range['max'], `${what}, to,`);
	const step = checkedNumber(range['step'], `${what}, step,`);
	if (min >= max) throw new Refused(`${what} ends before it begins.`);
	if (step <= 0) throw new Refused(`${what} needs a step above zero.`);
	return { min, max, step };
}

function roleOf(from: unknown, name: string): Role {
	if (from === 'parameter' || from === 'data') return from;
	throw new Refused(`${name} is neither a parameter nor data.`);
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
