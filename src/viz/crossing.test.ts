import { expect, test } from 'vitest';
import { polyline, stretches } from './crossing.ts';
import { pointAt, type Curve, type Point } from './curve.ts';

/** An edge that passes hundreds of columns: level, then up and down again, each way 100 px long. */
const long: Curve = Array.from({ length: 300 }, (_, i): Point[] => {
	const [x, y] = [100 * i, i % 2 === 0 ? 0 : 40];
	const end = 40 - y;
	return [
		[x + 50, y],
		[x + 50, end],
		[x + 100, end]
	];
}).reduce<Point[]>((curve, points) => [...curve, ...points], [[0, 0]]);

test('near a window a long edge has the points that it has everywhere', () => {
	const window = { x: 14_950, y: -10, width: 120, height: 60 };
	const [near = [], ...others] = stretches(long, [window]);
	expect(others).toEqual([]);
	const all = polyline(long);
	const inside = (points: readonly Point[]): readonly Point[] =>
		points.filter(([x]) => x > window.x && x < window.x + window.width);
	expect(inside(near).length).toBeGreaterThan(10);
	expect(inside(near)).toEqual(inside(all));
});

test('of an edge of thousands of points only those near a window are worked out', () => {
	const level: Curve = [
		[0, 0],
		[20_000, 0],
		[40_000, 0],
		[60_000, 0]
	];
	const windows = [1000, 50_000].map((x) => ({ x, y: -50, width: 100, height: 100 }));
	const runs = stretches(level, windows);
	expect(runs).toHaveLength(2);
	expect(runs.flat().length).toBeLessThan(200);
	expect(stretches(level, [])).toEqual([]);
});

test('a short edge is looked at as a whole', () => {
	const short: Curve = [
		[0, 0],
		[50, 0],
		[50, 80],
		[100, 80]
	];
	expect(stretches(short, [])).toEqual([polyline(short)]);
	expect(pointAt(short, 0.5)).toEqual([50, 40]);
});
