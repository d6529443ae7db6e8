import { expect, test } from 'vitest';
import { pathHealth } from '$graph/health/path-health.ts';
import { contextOf } from '$graph/health/testing/context-of.ts';
import type { Values } from '$graph/tensor.ts';
import { pathsOf } from '$graph/why/paths.ts';
import { FLOOR, pathPlot, type PathPlot, TOP } from './path-plot.ts';

/** Along the strongest way from the target back to x. */
function plotOf(source: string, values: Values): PathPlot {
	const context = contextOf(source, values);
	const way = pathsOf(context, context.graph.names.get('x') ?? -1).listed[0]?.edges ?? [];
	return pathPlot(pathHealth(context, way));
}

const texts = ({ flags }: PathPlot): readonly string[] => flags.map(({ text }) => text);

test('the step that changes most says by how much', () => {
	expect(texts(plotOf('f = sigmoid(x)*3', { x: 1 }))).toEqual(['× 0.1966 here']);
	expect(texts(plotOf('f = x + y', { x: 1, y: 2 }))).toEqual([]);
});

test('a product that passes a bound says where, and its zone is shaded', () => {
	const faint = plotOf('f = sigmoid(sigmoid(sigmoid(20*x)))', { x: 1 });
	expect(texts(faint)).toEqual(['vanishes here']);
	expect(faint.zones).toHaveLength(1);
	expect(texts(plotOf('f = exp(x)', { x: 20 }))).toEqual(['explodes here']);
});

test('behind a product that is undefined there are no points', () => {
	const { points, flags } = plotOf('f = 0*sqrt(x)', { x: 0 });
	expect(points.at(-1)?.y).toBe(FLOOR);
	expect(points).toHaveLength(2);
	expect(flags.map(({ text }) => text)).toEqual(['nothing left']);
});

test.each([
	['f = relu(x)', -1],
	['f = 3*(2*sin(relu(x)))', -1],
	['f = 0*sqrt(x)', 0],
	['f = sigmoid(sigmoid(sigmoid(20*x)))', 1],
	['f = exp(exp(x))', 3]
])('of %s no word of the picture stands among the names under it', (source, x) => {
	const { flags } = plotOf(source, { x });
	expect(flags).not.toEqual([]);
	for (const { y } of flags) {
		expect(y).toBeLessThan(FLOOR);
		expect(y).toBeGreaterThan(TOP - 24);
	}
});
