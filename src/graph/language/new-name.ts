/** A name of its own for a new value, as nothing here changes the value of a name. */
import type { Edit } from '../diagnostic.ts';
import { LIMITS } from './limits.ts';
import type { Line } from './lines.ts';
import type { Names } from './names.ts';
import { replace } from './report.ts';

/** For `_new` and a number behind it. */
const ROOM = 8;

/** `x1` of `x`, where the text has none yet, and `w1_new` of `w1`. */
export function newName(name: string, { values, called, defined }: Names): string {
	const short = name.slice(0, LIMITS.name - ROOM);
	const stem = /\d$/.test(name) ? `${short}_new` : short;
	const isTaken = (each: string): boolean =>
		values.has(each) || called.has(each) || defined.has(each);
	let number = 1;
	let other = stem === short ? stem + number : stem;
	while (isTaken(other)) other = stem + ++number;
	return other;
}

/** Every later use of a name, as far as the next value that it gets, in whose definition it is still meant. */
export function laterUses(
	lines: readonly Line[],
	index: number,
	name: string,
	to: string
): readonly Edit[] {
	const edits: Edit[] = [];
	for (const line of lines.slice(index + 1)) {
		const { expression, parameters } = line;
		if (!parameters?.some(({ text }) => text === name))
			edits.push(
				...expression
					.filter((token, at) => isUse(token.kind, expression[at + 1]?.kind) && token.text === name)
					.map((token) => replace(token, to))
			);
		if (line.name?.text === name) break;
	}
	return edits;
}

const isUse = (kind: string, next: string | undefined): boolean =>
	kind === 'name' && next !== 'open';
