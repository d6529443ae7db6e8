import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import type { Shape, Value, Values } from '$graph/tensor.ts';
import type { Program } from '$graph/index.ts';
import { gapTo } from './crossing.ts';
import { samples } from './curve.ts';
import { layout, type Direction, type Layout, type Rect } from './layout.ts';
import type { Scene } from './marks.ts';
import { nameRect } from './name-mark.ts';
import { overlap } from './placement.ts';
import { nextStop, restPosition } from './playhead.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';
import { lengthInside } from './testing/length-inside.ts';

const draw = (program: Program, position: number, direction: Direction = 'right'): Scene =>
	scene(
		program.graph,
		layout(program.graph, { direction }),
		program.run(),
		schedule(program.graph),
		position
	);

function stops({ graph }: Program): number[] {
	const steps = schedule(graph);
	const all = [0];
	while ((all.at(-1) ?? 0) < restPosition(steps))
		all.push(nextStop(steps, all.at(-1) ?? 0, 'beat'));
	return all;
}

const neuron = programs.get('neuron') ?? program('x');
const card = (drawn: Scene, label: string) =>
	drawn.cards.find((mark) => mark.label.startsWith(`${label},`));

test('at rest everything is known and nothing is active', () => {
	const drawn = draw(neuron, Infinity);
	expect(card(drawn, 'f')?.value?.text).toBe('0.7311');
	expect(card(drawn, 'w₁')?.gradient?.text).toBe('0.5898');
	expect(drawn.cards.every(({ status }) => status === 'done')).toBe(true);
	expect([drawn.tokens, drawn.flows, drawn.chips, drawn.notes]).toEqual([[], [], [], []]);
});

test('at zero nothing is computed, and every card waits with one dash', () => {
	const drawn = draw(neuron, 0);
	expect(drawn.cards.every(({ status, value }) => status === 'future' && !value)).toBe(true);
	expect(drawn.cards.every(({ dashes }) => dashes.match(/M/g)?.length === 1)).toBe(true);
});

test('a settled pull keeps ring, token, chip and the gradient that landed', () => {
	const drawn = draw(neuron, 12);
	expect(card(drawn, 'z')).toMatchObject({ status: 'active', ring: 1, phase: 'backward' });
	expect(card(drawn, 'z')?.gradient?.text).toBe('0.1966');
	expect(drawn.chips.map(({ text }) => text)).toEqual(['×0.1966']);
	expect(drawn.tokens).toHaveLength(1);
	expect(card(drawn, 'b')?.gradient).toBeNull();
});

test('a token carries the upstream gradient to the chip and the product from there', () => {
	const before = draw(neuron, 11 + 0.35);
	const after = draw(neuron, 11 + 0.65);
	expect(before.flows.map(({ text }) => text)).toEqual(['1']);
	expect(after.flows.map(({ text }) => text)).toEqual(['0.1966']);
});

test('where paths meet a note adds them up and counts those to come', () => {
	const paths = programs.get('two-paths') ?? program('x');
	const notes = stops(paths).map((position) => draw(paths, position).notes[0]);
	const told = notes.flatMap((note) => (note ? [`${sumOf(note)}; ${note.words.text}`] : []));
	expect(told).toEqual(['2; 1 more path to come', '2 + 3 = 5; all paths are in']);
});

const sumOf = ({ lines }: Scene['notes'][number]): string =>
	lines.flatMap(({ parts }) => parts.map(({ text }) => text)).join('');

test('a partial sum is marked as one', () => {
	const order = programs.get('order') ?? program('x');
	const marks = stops(order).map((p) => card(draw(order, p), 'x')?.gradient);
	expect(marks.some((mark) => mark?.text.endsWith(' …'))).toBe(true);
	expect(marks.at(-1)?.text).toBe('0.07700');
});

test('labels keep clear of cards, names, notes and each other at every stop', () => {
	const crowded: string[] = [];
	for (const [name, program] of programs)
		for (const direction of ['right', 'down'] as const) {
			const placed = layout(program.graph, { direction });
			const steps = schedule(program.graph);
			const run = program.run();
			const fixed = fixedRects(program, placed);
			for (const position of stops(program)) {
				const drawn = scene(program.graph, placed, run, steps, position);
				for (const what of [...clashes(drawn, fixed), ...crossings(drawn, placed)])
					crowded.push(`${name} ${direction} ${position}: ${what}`);
			}
		}
	expect(crowded).toEqual([]);
}, 30_000);

type Named = readonly [string, Rect];

function fixedRects({ graph }: Program, { boxes, cards, metrics }: Layout): Named[] {
	return graph.nodes.flatMap((node): Named[] => {
		const box = boxes[node.id];
		const name = box && nameRect(node, box, cards[node.id] ?? metrics);
		return [
			...(box ? [[`card ${node.label}`, box] as const] : []),
			...(name ? [[`name ${node.label}`, name] as const] : [])
		];
	});
}

function clashes(drawn: Scene, fixed: readonly Named[]): string[] {
	const labels: Named[] = [
		...drawn.chips.map(({ text, place }): Named => [text, place]),
		...drawn.flows.map(({ text, place }): Named => [text, place]),
		...drawn.notes.map(({ words, place }): Named => [words.text, place])
	];
	return labels.flatMap(([text, rect], i) =>
		[...labels.slice(i + 1), ...fixed]
			.filter(([, other]) => overlap(rect, other) > 0)
			.map(([other]) => `${text} on ${other}`)
	);
}

test('few numbers are left out for want of room', () => {
	for (const [direction, least] of [
		['right', 0.93],
		['down', 0.85]
	] as const) {
		let [tokens, numbers] = [0, 0];
		for (const program of programs.values())
			for (const position of stops(program)) {
				const drawn = draw(program, position, direction);
				tokens += drawn.tokens.length;
				numbers += drawn.flows.filter(({ id }) => !id.endsWith('earlier')).length;
			}
		expect(numbers / tokens, direction).toBeGreaterThan(least);
	}
}, 60_000);

/**
 * Px of a coloured line that may run under a note where no place without any exists: six edges leave the one input of
 * `powers of one`. Chips and numbers stand on none.
 */
const UNAVOIDABLE = 14;

/** Labels on active and passed edges, and notes on tokens. */
function crossings({ chips, flows, notes, edges, tokens }: Scene, { curves }: Layout): string[] {
	const backward = chips.length > 0;
	const lines = edges
		.filter(({ status }) => status === 'active' || (backward && status === 'done'))
		.map(({ edge }) => ({ edge, points: samples(curves[edge] ?? [], 200) }));
	const on = (text: string, rect: Rect, most: number): string[] =>
		lines
			.map(({ edge, points }) => ({ edge, length: lengthInside(points, rect) }))
			.filter(({ length }) => length > most)
			.map(({ edge, length }) => `${text} on ${Math.round(length)} px of edge ${edge}`);
	const covered = notes.flatMap(({ place, words }) =>
		tokens
			.filter(({ x, y }) => gapTo([[x, y]], place) < 6)
			.map(({ id }) => `${words.text} on token ${id}`)
	);
	return [
		...flows.flatMap(({ text, place }) => on(text, place, 0)),
		...chips.flatMap(({ text, place }) => on(text, place, 0)),
		...notes.flatMap(({ words, place }) => on(words.text, place, UNAVOIDABLE)),
		...covered
	];
}

test('a preview adds a faint beat, and nothing when that beat is shown already', () => {
	const steps = schedule(neuron.graph);
	const placed = layout(neuron.graph, { direction: 'right' });
	const preview = (at: number, position: number) =>
		scene(neuron.graph, placed, neuron.run(), steps, position, 'beat', { preview: at });
	const ids = (drawn: Scene) => [...drawn.tokens, ...drawn.flows].map(({ id }) => id);
	for (const { to } of steps.beats)
		for (const position of [to, to - 0.95, to - 0.5]) {
			for (const other of steps.beats)
				expect(new Set(ids(preview(other.to, position))).size).toBe(
					ids(preview(other.to, position)).length
				);
			expect(preview(to, to)).toEqual(preview(-1, to));
		}
	expect(preview(18, 12).tokens.map(({ opacity }) => opacity)).toEqual([0.4, 0.4, 1]);
});

test.each(['staged', 'two layers'])(
	'no mark of %s holds a number that is none, whatever the values',
	(name) => {
		const wild = [NaN, Infinity, -Infinity, -0, 5e-324, 1e308];
		const program = programs.get(name) ?? neuron;
		const steps = schedule(program.graph);
		const open = new Set(['W', 'h'].flatMap((tensor) => program.graph.names.get(tensor) ?? []));
		const placed = layout(program.graph, { direction: 'right', open });
		const cell = { node: program.graph.names.get('W') ?? -1, row: 0, column: 0 };
		for (const value of wild) {
			const values = program.inputs.map(({ name, shape }) => [name, full(shape, value)]);
			const run = program.run(Object.fromEntries(values) as Values);
			for (let position = 0; position <= steps.steps.length + 1; position += 0.5)
				expect(
					JSON.stringify(scene(program.graph, placed, run, steps, position, 'beat', { cell }))
				).not.toMatch(/NaN|Infinity|:null,"y"|"(x|y|width|height|opacity|ring)":null/);
		}
	}
);

/** One number everywhere. */
const full = ([length, ...inner]: Shape, value: number): Value =>
	length === undefined ? value : Array.from({ length }, () => full(inner, value));

test('a tensor is told by its shape on tokens, and where paths meet by how many have come', () => {
	const row = programs.get('a long row') ?? neuron;
	const drawn = stops(row).map((position) => draw(row, position));
	const notes = drawn.flatMap(({ notes }) => notes.map(sumOf));
	expect(new Set(notes)).toEqual(new Set(['1 of 2', '2 of 2']));
	expect(drawn.flatMap(({ flows }) => flows.map(({ text }) => text))).toContain('(30)');
	expect(card(draw(row, 3), 'x')?.maps?.gradient).toBeNull();
});

test('cells are drawn once a run, and a sum that is not complete says so', () => {
	const row = programs.get('a long row') ?? neuron;
	const maps = stops(row).map((position) => card(draw(row, position), 'x')?.maps?.gradient);
	expect(maps.some((map) => map?.more && / so far, 1 more path to come$/.test(map.title))).toBe(
		true
	);
	expect(maps.at(-1)).toMatchObject({ more: false, title: '30 numbers from −9 to 11' });
	const run = row.run();
	const steps = schedule(row.graph);
	const placed = layout(row.graph, { direction: 'right' });
	const [a, b] = [1, 2].map(
		(at) => scene(row.graph, placed, run, steps, at + 1).cards[0]?.maps?.value
	);
	expect(a?.fills).toBe(b?.fills);
});

test('the drawing at one position is the same whatever came before, and jumps nowhere', () => {
	const step = 0.01;
	for (let position = 10; position < 13; position += step) {
		const [a, b] = [draw(neuron, position), draw(neuron, position + step)];
		for (const mark of b.cards)
			expect(Math.abs(mark.ring - (a.cards[mark.node]?.ring ?? 0))).toBeLessThan(0.2);
	}
	expect(draw(neuron, 12.3)).toEqual(draw(neuron, 12.3));
});
