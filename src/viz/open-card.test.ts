import { expect, test } from 'vitest';
import type { Program } from '$graph/index.ts';
import { schedule } from '$graph/steps.ts';
import { layout, type Direction } from './layout.ts';
import { SUM } from './open-sizes.ts';
import { draw, named, numbersOf, sumOf } from './open-testing.ts';
import { nextStop, restPosition } from './playhead.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';

const found = (name: string): Program => programs.get(name) ?? program('x');

const layer = found('a layer');
const square = program('u = W*x\nf = sum(u)', {
	W: [
		[1, 2],
		[3, 4]
	],
	x: [3, -2]
});

test('backward, a factor shows the rule that makes its gradient as a cross', () => {
	const open = draw(layer, 'W', Infinity, [0, 1]);
	expect(open.labels.map(({ text, turned }) => (turned ? `${text}ᵀ` : text))).toEqual([
		'value',
		'∂f/∂u',
		'xᵀ'
	]);
	expect(numbersOf(open, 'backward')).toEqual(['0.1966', '0.5898', '−0.3932']);
	expect(sumOf(open)).toBe('0.1966 × (−2) = −0.3932');
	expect(open.tints).toHaveLength(2);
	expect(open.texts.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['−0.3932']);
	expect(open.cells.find(({ lit }) => lit)?.label).toBe('Row 1, column 2: 0.1966 × (−2) = −0.3932');
});

test('the right factor is reached by the transpose of the left one', () => {
	expect(sumOf(draw(layer, 'x', Infinity, [1, 0]))).toBe('2 × 0.1966 = 0.3932');
	const open = draw(square, 'x', Infinity, [0, 0]);
	expect(sumOf(open)).toBe('1 × 1 + 3 × 1 = 4');
	expect(open.extent).toEqual({ rows: 2, columns: 1, page: 2 });
	expect(numbersOf(draw(square, 'x', Infinity, [1, 0]), 'forward')).toContain('−2');
});

test('forward, the result is a row of the left factor times a column of the right one', () => {
	const steps = schedule(square.graph);
	const done = steps.beats.find(({ node }) => node === named(square, 'u'))?.to ?? 0;
	expect(sumOf(draw(square, 'u', done, [1, 0]))).toBe('3 × 3 + 4 × (−2) = 1');
	expect(sumOf(draw(square, 'W', done, [0, 0]))).toBe('1 × 3 + 2 × (−2) = −1');
});

test('nothing is written before it is known', () => {
	const open = draw(square, 'u', 0, [0, 0]);
	expect([numbersOf(open, 'forward'), numbersOf(open, 'backward'), open.cells]).toEqual([
		[],
		[],
		[]
	]);
	const started = schedule(square.graph).beats.find(({ kind }) => kind === 'seed')?.to ?? 0;
	expect(numbersOf(draw(square, 'W', started), 'backward')).toEqual([]);
});

test('an entry of a plain table is told in full', () => {
	const open = draw(program('f = sum(T)', { T: [[[1, 2]], [[3, 1 / 3]]] }), 'T', 1, [1, 1]);
	expect(sumOf(open)).toBe('row 2,1, column 2: 0.3333333333333333');
	expect(open.tints).toEqual([]);
});

test('of a large tensor the page is shown that holds the lit entry', () => {
	const open = draw(found('large'), 'A', Infinity, [40, 30]);
	const rows = open.cells.map(({ row }) => row);
	expect(rows).toContain(40);
	expect(open.cells.filter(({ current }) => current)).toMatchObject([{ row: 40, column: 30 }]);
	expect(open.texts.map(({ text }) => text)).toContain('41');
	expect(sumOf(open)).toContain('…');
});

test('tables keep to the room the layout has left, at every stop', () => {
	const over: string[] = [];
	for (const [name, program] of programs)
		for (const direction of ['right', 'down'] as const)
			over.push(...overflowing(program, direction).map((what) => `${name} ${direction} ${what}`));
	expect(over).toEqual([]);
}, 30_000);

function overflowing({ graph, run }: Program, direction: Direction): string[] {
	const tensors = graph.nodes.filter(({ shape }) => shape.length > 0);
	if (tensors.length === 0) return [];
	const placed = layout(graph, { direction, open: new Set(tensors.map(({ id }) => id)) });
	const steps = schedule(graph);
	const numbers = run();
	const over: string[] = [];
	for (let at = 0; at < restPosition(steps); at = nextStop(steps, at, 'beat'))
		for (const { open, width, height, key } of scene(graph, placed, numbers, steps, at).cards) {
			const end = height - SUM.lines * SUM.line - SUM.above;
			for (const { place } of open?.cells ?? [])
				if (place.x < 0 || place.x + place.width > width || place.y + place.height > end)
					over.push(`${at}: ${key}`);
		}
	return over;
}
