import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { program } from './testing.ts';
import { nameWidth, sansWidth } from './text-width.ts';
import { beatNear, positionAt, tellBeat, track } from './timeline.ts';

const { graph } = program('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)');
const steps = schedule(graph);
const WIDTH = 476;

test('a cell a beat, the phases 16 apart, the current one high', () => {
	const { cells, phases } = track(graph, steps, 7, WIDTH, null);
	expect(cells).toHaveLength(12);
	expect(cells.map(({ height }) => height).filter((height) => height === 20)).toHaveLength(1);
	expect(cells.map(({ name }) => name?.base)).toEqual([
		'in',
		'v',
		'v',
		'v',
		'z',
		'f',
		'start',
		'f',
		'z',
		'v',
		'v',
		'v'
	]);
	const [last, first] = [cells[5], cells[6]];
	expect((first?.x ?? 0) - (last?.x ?? 0) - (last?.width ?? 0)).toBeCloseTo(16);
	expect(phases.map(({ current }) => current)).toEqual([true, false]);
	expect((cells.at(-1)?.x ?? 0) + (cells.at(-1)?.width ?? 0)).toBeCloseTo(WIDTH);
});

test('both phases say their beginning, over a little more than the cell, or neither does', () => {
	const beginnings = (width: number, position = steps.beats[2]?.to ?? 0) => {
		const { cells } = track(graph, steps, position, width, null);
		return [cells[0], cells[6]].map((cell) => cell?.name?.base);
	};
	expect(beginnings(358)).toEqual(['in', 'start']);
	expect(beginnings(300)).toEqual(['in', 'start']);
	expect(beginnings(200)).toEqual([undefined, undefined]);
	expect(beginnings(200, steps.beats[6]?.to)).toEqual([undefined, 'start']);
});

test('at rest all is done, at zero nothing', () => {
	const states = (position: number) =>
		new Set(track(graph, steps, position, WIDTH, null).cells.map(({ state }) => state));
	expect([...states(Infinity)]).toEqual(['done']);
	expect([...states(0)]).toEqual(['future']);
});

test('the pointer finds the beat it is over, and drags between its steps', () => {
	for (const { beat, x, width } of track(graph, steps, 0, WIDTH, null).cells) {
		expect(beatNear(steps, WIDTH, x + width / 2)).toBe(beat);
		const { from, to } = steps.beats[beat] ?? { from: 0, to: 0 };
		expect(positionAt(steps, WIDTH, x + width / 2)).toBeCloseTo((from + to) / 2);
	}
	expect(positionAt(steps, WIDTH, -50)).toBe(0);
	expect(positionAt(steps, WIDTH, 5000)).toBe(steps.steps.length);
});

test('the tip says what a beat does, and covers neither the name of a phase nor the caption', () => {
	expect(tellBeat(graph, steps, 10)).toBe('11 · v₂ passes to w₂ and x₂');
	for (const beat of steps.beats.keys()) {
		const { tip, phases } = track(graph, steps, 3, WIDTH, beat);
		const over = phases.some(({ x }) => tip && tip.x < x + 60 && tip.x + tip.width > x);
		if (over) expect(tip?.y).toBeGreaterThan(40);
		expect(tip?.y).toBeGreaterThanOrEqual(-13);
		expect(tip?.x).toBeGreaterThanOrEqual(0);
		expect((tip?.x ?? 0) + (tip?.width ?? 0)).toBeLessThanOrEqual(WIDTH);
		expect(tip?.middle).toBeGreaterThan(tip?.x ?? Infinity);
	}
});

test('no two names under the cells run into each other', () => {
	const long = program(
		'prediction = weight*input_value + bias_term\nloss = (prediction - wanted)^2'
	);
	const many = schedule(long.graph);
	for (const width of [160, 240, 476, 900])
		for (let position = 1; position <= many.steps.length; position++) {
			const names = track(long.graph, many, position, width, 3).cells.flatMap(({ name }) =>
				name ? [{ ...name, width: name.word ? sansWidth(name.base, 12) : nameWidth(name, 15) }] : []
			);
			expect(names.length).toBeGreaterThan(0);
			for (const [i, name] of names.entries()) {
				const next = names[i + 1];
				if (next) expect(next.x - name.x).toBeGreaterThan((next.width + name.width) / 2);
			}
		}
});

test('thin cells lose their names, and the thinnest become one bar with a playhead', () => {
	const deep = program(`f = ${'sin('.repeat(40)}x${')'.repeat(40)}`).graph;
	const many = schedule(deep);
	const named = track(deep, many, 3, 700, null).cells.filter(({ name }) => name);
	expect(named.map(({ state }) => state)).toEqual(['current']);
	const thin = track(deep, many, 3, 200, null);
	expect(thin.cells).toEqual([]);
	expect(thin.bars).toHaveLength(2);
	expect(thin.playhead).toBeGreaterThan(0);
});
