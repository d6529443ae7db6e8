import { expect, test } from 'vitest';
import { cellGrid } from './cell-grid.ts';
import { cellPaths } from './cell-paths.ts';
import { filled } from './testing.ts';

const full = { wide: 20, high: 19 };
const paths = (entries: readonly number[], most = 4) =>
	cellPaths(
		{ shape: [entries.length], data: Float64Array.from(entries) },
		cellGrid([entries.length], 140, 100, full),
		most
	);
const count = (d: string): number => d.match(/M/g)?.length ?? 0;

test('depth is the share of the largest entry, from 12 to 85 %, in steps', () => {
	expect(paths([4])).toMatchObject({ stroke: 1.5, fills: [{ depth: 0.85 }] });
	expect(paths([2]).fills[0]?.depth).toBe(0.49);
	expect(paths([1e-9]).fills[0]?.depth).toBe(0.12);
});

test('negative entries wear a bar, zeros are an outline, and what is not finite has marks of its own', () => {
	const drawn = paths([-1, -4, 0, NaN, Infinity, -Infinity]);
	expect(count(drawn.bars)).toBe(1);
	expect(count(drawn.barsOnDeep)).toBe(2);
	expect(count(drawn.blank)).toBe(4);
	expect(count(drawn.undefined)).toBe(2);
	expect(count(drawn.infinite)).toBe(2);
	expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity/);
});

test('a large map is a few paths of merged cells, where the largest entry stands for its neighbours', () => {
	const data = Float64Array.from(filled(64, 64).flat());
	data[65] = -40;
	const grid = cellGrid([64, 64], 140, 100, full);
	const { fills, bars, barsOnDeep } = cellPaths({ shape: [64, 64], data }, grid, 40);
	expect(fills.length).toBeLessThanOrEqual(13);
	expect(fills.at(-1)?.depth).toBe(0.85);
	expect(count(barsOnDeep)).toBe(1);
	expect(count(bars)).toBeGreaterThan(10);
	expect(fills.reduce((sum, { d }) => sum + count(d), 0)).toBeLessThan(1000);
});
