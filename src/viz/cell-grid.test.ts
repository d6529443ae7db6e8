import { expect, test } from 'vitest';
import { sizeOf, type Shape } from '$graph/tensor.ts';
import { cellGrid } from './cell-grid.ts';

const full = { wide: 20, high: 19 };
const grid = (...shape: Shape) => cellGrid(shape, 140, 100, full);
const shapes: Shape[] = [
	[2],
	[30],
	[400],
	[2, 1],
	[8, 8],
	[64, 64],
	[1, 1000],
	[3, 2, 2],
	[7, 5, 4]
];
shapes.push([40, 2, 2], [2, 3, 4, 5], [50, 60, 2, 2], [1000, 1000]);

test('a small tensor has cells of 18 × 17 with 2 between them, a vector in one row', () => {
	const { rows, columns } = grid(3);
	expect([rows.starts, columns.starts]).toEqual([[0], [0, 20, 40]]);
	expect([columns.size, rows.size]).toEqual([18, 17]);
	expect(grid(2, 1).rows.starts).toEqual([0, 19]);
});

test('no map is larger than its room, and no cell too small to be seen', () => {
	for (const shape of shapes) {
		const { rows, columns } = grid(...shape);
		expect(columns.length, shape.join()).toBeLessThanOrEqual(140);
		expect(rows.length, shape.join()).toBeLessThanOrEqual(100);
		expect(Math.min(columns.size, rows.size), shape.join()).toBeGreaterThanOrEqual(2);
	}
});

test('every entry has a cell, and one of its own where nothing is merged', () => {
	for (const shape of shapes) {
		const { rows, columns, rowOf, columnOf, merged } = grid(...shape);
		const counts = new Map<number, number>();
		const size = sizeOf(shape);
		for (let entry = 0; entry < size; entry++) {
			const row = rows.cellOf[rowOf(entry)] ?? NaN;
			const column = columns.cellOf[columnOf(entry)] ?? NaN;
			const cell = row * columns.starts.length + column;
			counts.set(cell, (counts.get(cell) ?? 0) + 1);
		}
		expect(counts.has(NaN), shape.join()).toBe(false);
		expect(Math.max(...counts.keys())).toBeLessThan(rows.starts.length * columns.starts.length);
		expect(Math.max(...counts.values()), shape.join()).toBeLessThanOrEqual(merged);
		if (sizeOf(shape) < 100) expect(merged, shape.join()).toBe(1);
	}
});

test('the matrices of a stack stand side by side with a gap between them', () => {
	const { rows, columns, rowOf, columnOf } = grid(2, 2, 2);
	expect([0, 1, 2, 3, 4, 5].map(columnOf)).toEqual([0, 1, 0, 1, 2, 3]);
	expect([0, 2, 4].map(rowOf)).toEqual([0, 1, 0]);
	const [, second = 0, third = 0] = columns.starts;
	expect(third - second).toBeGreaterThan(second);
	expect(rows.starts).toHaveLength(2);
});

test('a tensor of rank 4 is a matrix of matrices', () => {
	const { rowOf, columnOf } = grid(2, 3, 2, 2);
	expect([rowOf(4), columnOf(4)]).toEqual([0, 2]);
	expect([rowOf(12), columnOf(12)]).toEqual([2, 0]);
});
