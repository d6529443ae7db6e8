/** What is said of one step of an operation that only moves numbers. */
import type { Shape } from '../tensor.ts';
import type { Use } from './use.ts';
import { told, type Told } from './told.ts';

export function turnedWords(rank: number): Told {
	if (rank === 2) return told`{y} turns {a} over: its rows become columns.`;
	return rank < 2
		? told`{y} is {a} as it is: a list has one axis, so there is nothing to turn over.`
		: told`{y} turns {a} over: its axes change places, and {a#} becomes {y#}.`;
}

/** "the first 2 entries", of a list; of anything else "its own part". */
export function partOf(slot: number, shapes: readonly Shape[]): string {
	const [length = 1] = shapes[slot] ?? [];
	const entries = length === 1 ? 'entry' : `${length} entries`;
	if (shapes[slot]?.length !== 1) return 'its own part';
	if (slot === 0) return `the first ${entries}`;
	return slot === shapes.length - 1 ? `the last ${entries}` : `the next ${entries}`;
}

/** "entry 2", where one number of a list is taken; empty everywhere else. */
export function takenEntry({ shapes: [x = []], options: { at: [only] = [] } }: Use): string {
	return x.length === 1 && typeof only === 'number' ? `entry ${only + 1}` : '';
}
