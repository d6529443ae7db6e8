import { expect, test } from 'vitest';
import { entryOf, withEntry } from './with-entry.ts';

const value = [
	[1, 2, 3],
	[4, 5, 6]
];

test('one entry changes, and rows beside it are the same lists as before', () => {
	const next = withEntry(value, 4, 9);
	expect(next).toEqual([
		[1, 2, 3],
		[4, 9, 6]
	]);
	expect((next as typeof value)[0]).toBe(value[0]);
	expect(value[1]).toEqual([4, 5, 6]);
	expect(withEntry(1, 0, 2)).toBe(2);
});

test('entries are counted row by row', () => {
	expect(entryOf(value, 3)).toBe(4);
	expect(entryOf(value, 6)).toBeNaN();
	expect(entryOf([[[7]]], 0)).toBe(7);
});
