import { describe, expect, test } from 'vitest';
import { families, operations, type OperationName } from '$graph/ops/index.ts';
import type { Unary } from '$graph/ops/elementwise.ts';
import { pieces } from './curve-pieces.ts';
import { curvePlot, FLOOR, LEFT, RIGHT, TOP } from './curve-plot.ts';

const names = families.flatMap((family) => family.names);
const unaries = names.filter((name) => operations[name].arity === 1);

const plotOf = (name: OperationName) => curvePlot(operations[name] as Unary);

/** The points of a path of straight lines. */
const pointsOf = (path: string): readonly (readonly [number, number])[] =>
	[...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const between = (a: number, low: number, high: number): boolean =>
	a >= low - 0.1 && a <= high + 0.1;

describe.each(unaries)('%s', (name) => {
	const plot = plotOf(name);

	test('every path is drawn with numbers alone, within the frame’s width', () => {
		expect(plot.values.length).toBeGreaterThan(0);
		expect(plot.slopes.length).toBeGreaterThan(0);
		for (const path of [...plot.values, ...plot.slopes]) {
			expect(path).toMatch(/^M[-\d.,L]+Z?$/);
			for (const [x, y] of pointsOf(path)) {
				expect(between(x, LEFT, RIGHT)).toBe(true);
				expect(Number.isFinite(y) && Math.abs(y) < 2000).toBe(true);
			}
		}
	});

	test('a part of either curve is seen, and 0 is on both axes', () => {
		const seen = (paths: readonly string[]): boolean =>
			paths.some((path) => pointsOf(path).some(([, y]) => between(y, TOP, FLOOR)));
		expect([seen(plot.values), seen(plot.slopes)]).toEqual([true, true]);
		expect(between(plot.zero.x, LEFT, RIGHT) && between(plot.zero.y, TOP, FLOOR)).toBe(true);
		expect(plot.ticks.x.length).toBeGreaterThan(1);
		expect(plot.ticks.y.length).toBeGreaterThan(1);
	});
});

test('a curve breaks at its poles, and the line between two samples never crosses one', () => {
	const { values } = plotOf('tan');
	expect(values).toHaveLength(3);
	for (const path of values) {
		const heights = pointsOf(path).map(([, y]) => y);
		expect(heights).toEqual([...heights].sort((a, b) => b - a));
	}
});

test('where the function is not defined there is no slope either', () => {
	const { slopes, zero } = plotOf('log');
	const xs = slopes.flatMap(pointsOf).map(([x]) => x);
	expect(Math.min(...xs)).toBeGreaterThanOrEqual(zero.x - 0.1);
});

test('a slope that jumps is two lines with a gap, and a dot where it is taken', () => {
	const { slopes, kinks, zero } = plotOf('relu');
	expect(slopes).toHaveLength(2);
	expect(kinks).toEqual([zero]);
});

test('a slope of infinity at a kink gets no dot', () => {
	expect(plotOf('sqrt').kinks).toEqual([]);
});

test('a steep curve stays whole, a jump of the same height does not', () => {
	const steep = pieces((x) => Math.tanh(1000 * x), [-3, 3], 0.2);
	const jump = pieces((x) => (x < 0.005 ? -1 : 1), [-3, 3], 0.2);
	expect(steep).toHaveLength(1);
	expect(jump.map((piece) => piece.length > 100)).toEqual([true, true]);
	expect(jump[0]?.at(-1)?.[0]).toBeCloseTo(0.005, 9);
	expect(jump[1]?.[0]?.[0]).toBeCloseTo(0.005, 9);
});

test('a function that is nowhere defined has no pieces', () => {
	expect(pieces(() => NaN, [-1, 1], 1)).toEqual([]);
});
