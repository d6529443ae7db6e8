import { expect, test } from 'vitest';
import { moved, tabbed } from './moved.ts';

const size = { rows: 10, columns: 3 };
const from = { row: 4, column: 1 };
const go = (key: string, ctrlKey = false): unknown =>
	moved(from, { key, ctrlKey, metaKey: false }, size);

test.each([
	['ArrowUp', false, 3, 1],
	['ArrowRight', false, 4, 2],
	['ArrowDown', true, 9, 1],
	['Home', false, 4, 0],
	['End', true, 9, 2],
	['PageDown', false, 9, 1],
	['PageUp', false, 0, 1]
])('%s (with Ctrl: %s) leads to row %i, column %i', (key, far, row, column) => {
	expect(go(key, far)).toEqual({ row, column });
});

test('other keys lead nowhere, and no key leads out', () => {
	expect(go('a')).toBeUndefined();
	expect(go('constructor')).toBeUndefined();
	expect(
		moved({ row: 0, column: 0 }, { key: 'ArrowLeft', ctrlKey: false, metaKey: false }, size)
	).toEqual({ row: 0, column: 0 });
});

test('Tab goes on in the next row, and ends behind the last place', () => {
	expect(tabbed({ row: 0, column: 2 }, false, size)).toEqual({ row: 1, column: 0 });
	expect(tabbed({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 2 });
	expect(tabbed({ row: 9, column: 2 }, false, size)).toBeUndefined();
	expect(tabbed({ row: 0, column: 0 }, true, size)).toBeUndefined();
});
