import { expect, test } from 'vitest';
import { outerAxes, placeName, sliceOf } from './slice.ts';

test('a slice is the last two axes at a place along the others', () => {
	expect(sliceOf([2, 3])).toEqual({ rows: 2, columns: 3, offset: 0 });
	expect(sliceOf([5, 4, 2, 3], [1, 2])).toEqual({ rows: 2, columns: 3, offset: 24 + 12 });
	expect(outerAxes([5, 4, 2, 3])).toEqual([5, 4]);
});

test('a vector is a column, and a number a single place', () => {
	expect(sliceOf([4])).toEqual({ rows: 4, columns: 1, offset: 0 });
	expect(sliceOf([])).toEqual({ rows: 1, columns: 1, offset: 0 });
});

test('a place beyond the end of a shape that shrank is its last one', () => {
	expect(sliceOf([2, 1, 3], [7]).offset).toBe(3);
});

test('places are named from 1', () => {
	expect(placeName(sliceOf([2, 3]), 1, 2)).toBe('Row 2, column 3');
	expect(placeName(sliceOf([4]), 1, 0)).toBe('Entry 2');
});
