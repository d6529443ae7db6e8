import { expect, test } from 'vitest';
import { scrolledTo, windowed } from './windowed.ts';

test('of 784 rows only those in sight are drawn, and two more at each end', () => {
	expect(windowed(784, 44, 440, 308, 12)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
});

test('the active row is drawn wherever it is', () => {
	expect(windowed(784, 44, 440, 88, 700).at(-1)).toBe(700);
	expect(windowed(784, 44, 4400, 88, 3)[0]).toBe(3);
	expect(windowed(5, 44, 0, 300, 9)).toEqual([0, 1, 2, 3, 4]);
});

test('scrolling to a cell goes no further than it must', () => {
	expect(scrolledTo(3, 44, 0, 308)).toBe(0);
	expect(scrolledTo(7, 44, 0, 308)).toBe(44);
	expect(scrolledTo(1, 44, 440, 308)).toBe(44);
});
