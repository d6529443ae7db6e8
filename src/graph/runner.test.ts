import { expect, test } from 'vitest';
import { programOf } from './testing/program-of.ts';
import type { Row } from './testing/graph-of.ts';

const product: readonly Row[] = [['x'], ['y'], ['f', 'multiply', 'x', 'y']];

test('a later run leaves an earlier one as it was', () => {
	const { run } = programOf(product, { x: 2, y: 3 });
	const earlier = run();
	run({ x: 10 });
	expect([earlier.primal(2), earlier.adjoint(1)]).toEqual([6, 2]);
});

test('an input that is not named returns to its default', () => {
	const { run } = programOf(product, { x: 2, y: 3 });
	run({ x: 10, y: 10 });
	expect(run({ x: 5 }).primal(2)).toBe(15);
});

test('a run taken over is the same object with new numbers and a new target', () => {
	const { run } = programOf([...product, ['g', 'sin', 'f']], { x: 2, y: 3 });
	const first = run();
	const second = run({ x: 5 }, { into: first, target: 'f' });
	expect(second).toBe(first);
	expect([second.target, second.primal(2), second.adjoint(0), second.adjoint(3)]).toEqual([
		2, 15, 3, 0
	]);
});

test('a run of another program cannot be taken over', () => {
	const other = programOf(product).run();
	expect(() => programOf(product).run({}, { into: other })).toThrow(TypeError);
});

test('a wrong value leaves the run that was to be taken over as it was', () => {
	const { run } = programOf(product, { x: 2, y: 3 });
	const kept = run();
	expect(() => run({ x: 10, y: [1] }, { into: kept })).toThrow(TypeError);
	expect(kept.primal(2)).toBe(6);
	expect(run().primal(2)).toBe(6);
});

test('nodes and edges that do not exist are RangeErrors', () => {
	const run = programOf(product).run();
	expect(() => run.primal(9)).toThrow(RangeError);
	expect(() => run.adjoint(-1)).toThrow(RangeError);
	expect(() => run.partial(2)).toThrow(RangeError);
	expect(() => run.contribution(2)).toThrow(RangeError);
});

test('a constant gets no contribution, though its edge has a local derivative', () => {
	const run = programOf([['x'], ['_3', 3], ['f', 'multiply', 'x', '_3']], { x: 5 }).run();
	expect([run.partial(0), run.contribution(0), run.adjoint(0)]).toEqual([3, 3, 3]);
	expect([run.partial(1), run.contribution(1), run.adjoint(1)]).toEqual([5, 0, 0]);
});

test('a slope that does not exist along a constant harms nobody: (−3)² along the exponent', () => {
	const run = programOf([['x'], ['_2', 2], ['f', 'pow', 'x', '_2']], { x: -3 }).run();
	expect([run.primal(2), run.adjoint(0), run.partial(1), run.contribution(1)]).toEqual([
		9,
		-6,
		NaN,
		0
	]);
});

test('what the target does not use passes nothing on, not even 0·∞', () => {
	const rows: readonly Row[] = [['x'], ['unused', 'log', 'x'], ['f', 'sin', 'x']];
	const run = programOf(rows, { x: 0 }).run();
	expect([run.primal(1), run.adjoint(1), run.adjoint(0), run.contribution(0)]).toEqual([
		-Infinity,
		0,
		1,
		0
	]);
});

test('a question and a choice pass nothing on in either mode, not even 0·∞', () => {
	const rows: readonly Row[] = [['x'], ['y'], ['c', 'less', 'x', 'y'], ['f', 'sqrt', 'c']];
	const asked = programOf(rows, { x: 2, y: 1 }).run();
	expect([asked.adjoint(2), asked.adjoint(0), asked.contribution(0)]).toEqual([Infinity, 0, 0]);
	expect([...asked.contributionOf(1).data]).toEqual([0]);
	expect(asked.push({ x: 1 }).value().data[0]).toBe(0);
	const chosen = programOf([['x'], ['y'], ['w', 'where', 'x', 'y', 'y'], ['f', 'sqrt', 'w']]);
	const run = chosen.run({ x: 0, y: 0 });
	expect([run.adjoint(2), run.adjoint(0), run.contribution(0)]).toEqual([Infinity, 0, 0]);
	const endless = run.push({ x: Infinity });
	expect([endless.value().data[0], endless.pushOf(0).data[0]]).toEqual([0, 0]);
});

test('what the target does use follows IEEE: 0·∞ is NaN', () => {
	const rows: readonly Row[] = [
		['x'],
		['zero'],
		['_r', 'sqrt', 'x'],
		['f', 'multiply', '_r', 'zero']
	];
	const run = programOf(rows, { x: 0, zero: 0 }).run();
	expect([run.adjoint(2), run.partial(0)]).toEqual([0, Infinity]);
	expect(run.adjoint(0)).toBeNaN();
});
