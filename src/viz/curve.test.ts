import { expect, test } from 'vitest';
import { pathOf, pointAt, px, reverse, slice, type Curve } from './curve.ts';

const curve: Curve = [
	[0, 0],
	[50, 0],
	[50, 40],
	[100, 40],
	[120, 40],
	[140, 40],
	[160, 40]
];

test('a curve begins and ends at its ends, and a part of it at the cuts', () => {
	expect(pointAt(curve, 0)).toEqual([0, 0]);
	expect(pointAt(curve, 1)).toEqual([160, 40]);
	const part = slice(curve, 0.2, 0.9);
	expect(part[0]).toEqual(pointAt(curve, 0.2));
	const [x = 0, y = 0] = part.at(-1) ?? [];
	const [endX, endY] = pointAt(curve, 0.9);
	expect(x).toBeCloseTo(endX);
	expect(y).toBeCloseTo(endY);
	expect(part.length % 3).toBe(1);
});

test('a part within one cubic is cut on both sides', () => {
	const part = slice(curve, 0.1, 0.3);
	expect(part).toHaveLength(4);
	const [x = 0] = part.at(-1) ?? [];
	expect(x).toBeCloseTo(pointAt(curve, 0.3)[0]);
});

test('walked back, a curve passes the same points', () => {
	const [x, y] = pointAt(curve, 0.3);
	const [backX, backY] = pointAt(reverse(curve), 0.7);
	expect(backX).toBeCloseTo(x);
	expect(backY).toBeCloseTo(y);
});

test('a path never holds what is no number', () => {
	expect(
		pathOf([
			[NaN, Infinity],
			[1, 2],
			[3, 4],
			[5, 1 / 3]
		])
	).toBe('M0,0C1,2 3,4 5,0.33');
	expect(Object.is(px(-0), 0)).toBe(true);
	expect(pathOf([])).toBe('M0,0');
});
