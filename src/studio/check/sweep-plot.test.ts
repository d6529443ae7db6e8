import { expect, test } from 'vitest';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { Probe } from '$graph/check/probe.ts';
import { checked } from '$graph/check/report.ts';
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

function checkedNote(source: string, values: Values): string {
	const program = programOf(source);
	const at = coordinatesOf(program.inputs).shown.slice(0, 1);
	const { output: target } = program.graph;
	return sweepPlot(checked(program, { values, target, directions: [at], swept: at }).sweep!).note;
}

test('the reason is said that holds: a corner, an end, rounding or a bend on both sides', () => {
	for (const [source, values, says] of [
		['f = relu(x)*3 + abs(y) + max(x, z)', { x: 0, y: 0, z: 0 }, 'no slope here'],
		['f = sqrt(x)*1e-3 + 1e6*y', { x: 1e-9, y: 1 }, 'With a step above 10⁻⁹ the function has no'],
		['f = 1e18*sigmoid(x)', { x: 40 }, 'No step shows the gradient'],
		['f = x + 1e10', { x: 1 }, 'Rounding is all that can be seen'],
		['f = x^2', { x: 1.3 }, 'bends on both sides alike'],
		['f = cos(x)', { x: 0 }, 'exactly, because the function bends on both sides alike'],
		['f = x^3', { x: 0 }, 'no digits that rounding could take'],
		['f = x^1.5', { x: 0 }, 'no value on one side'],
		['f = relu(x)', { x: 0.5 }, 'Only with a step of nearly 1']
	] as const)
		expect(checkedNote(source, values), source).toContain(says);
});

test('no step is called the best where none finds the gradient', () => {
	for (const [source, values] of [
		['f = relu(x)*3', { x: 0 }],
		['f = 1e18*sigmoid(x)', { x: 40 }]
	] as const) {
		const program = programOf(source);
		const at = coordinatesOf(program.inputs).shown;
		const { output: target } = program.graph;
		const report = checked(program, { values, target, directions: [at], swept: at });
		const plot = sweepPlot(report.sweep!);
		expect([plot.forward.best, plot.central.best], source).toEqual([undefined, undefined]);
		expect(plot.told).toContain('no step is better');
	}
});

test('a place where the function ends leaves no slope undefined', () => {
	expect(sweepPlot(swept('f = log(x)', { x: 1e-3 })).told).not.toContain('undefined');
});

test('the label of the branch of rounding stands below both curves', () => {
	const plot = sweepPlot(swept('f = sigmoid(w*3 - 3)', { w: 1 }));
	const { x, y } = plot.central.labels.find(({ text }) => text.startsWith('slope −'))!;
	const near = [plot.forward, plot.central]
		.flatMap(({ path }) => pointsOf(path))
		.filter(([at = NaN]) => at > x - 50 && at < x + 10);
	expect(near.length).toBeGreaterThan(10);
	for (const [, height = NaN] of near) expect(height).toBeLessThan(y - 9);
});

test('powers of ten are written with raised digits', () => {
	expect([powerText(-16), powerText(0), powerText(4)]).toEqual(['10⁻¹⁶', '1', '10⁴']);
});
