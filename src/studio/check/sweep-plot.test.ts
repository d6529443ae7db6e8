import { expect, test } from 'vitest';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { Probe } from '$graph/check/probe.ts';
import { sweep, type Sweep } from '$graph/check/sweep.ts';
import type { Values } from '$graph/tensor.ts';
import { programOf } from '../testing.ts';
import { powerText } from './power-text.ts';
import { FLOOR, LEFT, RIGHT, sweepPlot, TOP } from './sweep-plot.ts';

function swept(source: string, values: Values): Sweep {
	const program = programOf(source);
	return sweep(new Probe(program, values), coordinatesOf(program.inputs).shown.slice(0, 1))!;
}

const pointsOf = (path: string): number[][] =>
	[...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('both curves and their best steps stand in the frame', () => {
	const plot = sweepPlot(swept('f = exp(x)', { x: 1 }));
	for (const { path, best } of [plot.forward, plot.central]) {
		const points = pointsOf(path);
		expect(points).toHaveLength(65);
		for (const [x = NaN, y = NaN] of [...points, [best!.x, best!.y]]) {
			expect(x).toBeGreaterThanOrEqual(LEFT);
			expect(x).toBeLessThanOrEqual(RIGHT);
			expect(y).toBeGreaterThanOrEqual(TOP);
			expect(y).toBeLessThanOrEqual(FLOOR);
		}
	}
	expect(plot.central.best!.x).toBeGreaterThan(plot.forward.best!.x);
	expect(plot.forward.labels.map(({ text }) => text)).toEqual(['slope 1']);
	expect(plot.central.labels[0]?.text).toBe('slope 2');
});

test('the picture is told in words', () => {
	const { told, note } = sweepPlot(swept('f = exp(x)', { x: 1 }));
	expect(told).toMatch(/^Relative error of both differences for steps from 10⁻¹⁶ to 1\./);
	expect(told).toMatch(
		/Central difference: least, (\S+ × )?10⁻¹\S+, at the step (\S+ × )?10⁻[⁵⁶], slope 2 for/
	);
	expect(note).toContain('bends away');
});

test('a function without a bend says so, and one without a value draws nothing there', () => {
	expect(sweepPlot(swept('f = 3*x', { x: 1.7 })).note).toContain('nothing to bend away from');
	expect(sweepPlot(swept('f = relu(x)', { x: -2 })).note).toContain('straight or flat');
	const cut = sweepPlot(swept('f = log(x)', { x: 1e-3 })).central.path;
	expect(pointsOf(cut).length).toBeLessThan(65);
	expect(cut).not.toContain('NaN');
});

test('powers of ten are written with raised digits', () => {
	expect([powerText(-16), powerText(0), powerText(4)]).toEqual(['10⁻¹⁶', '1', '10⁴']);
});
