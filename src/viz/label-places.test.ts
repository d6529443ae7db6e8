import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { pointAt } from './curve.ts';
import { layout, type Direction } from './layout.ts';
import type { FlowMark } from './marks.ts';
import { PARKED_AT } from './motion.ts';
import { gapBetween, overlap } from './placement.ts';
import { ANOTHERS } from './shape-place.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';

/** Every settled beat of the backward pass: its numbers, and where their tokens stand. */
function beatsOf(name: string, direction: Direction) {
	const { graph, run } = programs.get(name) ?? program('x');
	const placed = layout(graph, { direction });
	const steps = schedule(graph);
	return steps.beats
		.filter(({ kind }) => kind === 'pull')
		.map((beat) => {
			const drawn = scene(graph, placed, run(), steps, beat.to);
			const pulls = steps.steps.slice(beat.from, beat.to);
			const edges = pulls.flatMap((step) => ('edge' in step ? [step.edge] : []));
			const numbers = edges.map((id) =>
				drawn.flows.find((flow) => flow.id === `${beat.from} ${id}`)
			);
			const tokens = edges.map((id) => pointAt(placed.curves[id] ?? [], PARKED_AT.backward));
			return { numbers, tokens, chips: drawn.chips };
		});
}

test('on a phone every edge that passes something back has its number', () => {
	for (const name of [
		'neuron',
		'neuron-written-out',
		'two-paths',
		'cross-entropy',
		'matrix-neuron'
	])
		for (const { numbers } of beatsOf(name, 'down'))
			expect(numbers.every(Boolean), name).toBe(true);
});

test('of two edges that are close no number stands between the other’s token and its own', () => {
	for (const { numbers, tokens } of beatsOf('neuron', 'right')) {
		const [upper, lower] = numbers;
		if (!upper || !lower) continue;
		const [first = [0, 0], second = [0, 0]] = tokens;
		expect(upper.y).toBeLessThan(first[1]);
		expect(lower.y).toBeGreaterThan(second[1]);
	}
});

test('no number touches a chip', () => {
	for (const direction of ['right', 'down'] as const)
		for (const name of ['neuron', 'order', 'square', 'staged', 'cross-entropy', 'matrix-neuron'])
			for (const { numbers, chips } of beatsOf(name, direction))
				for (const number of numbers.filter((mark): mark is FlowMark => mark !== undefined))
					for (const chip of chips) expect(overlap(number.place, chip.place), name).toBe(0);
});

test('a shape does not stand next to a card that its edge does not join', () => {
	for (const name of ['attention', 'recurrent', 'two-layers', 'shared-bias'])
		for (const direction of ['right', 'down'] as const) {
			const { graph, run } = programs.get(name) ?? program('x');
			const placed = layout(graph, { direction });
			const steps = schedule(graph);
			for (const { to } of steps.beats)
				for (const { id, place, shape } of scene(graph, placed, run(), steps, to).flows) {
					if (!shape) continue;
					const edge = graph.edges[Number(id.split(' ')[1])];
					const next = placed.boxes.filter((box) => gapBetween(box, place) < ANOTHERS[direction]);
					expect(
						next.filter(({ node }) => node !== edge?.from && node !== edge?.to),
						`${name} ${direction} ${to}`
					).toEqual([]);
				}
		}
});

test('a sum of tensors has no shapes as its terms', () => {
	const { graph, run } = programs.get('attention') ?? program('x');
	const steps = schedule(graph);
	const placed = layout(graph, { direction: 'right' });
	const during = steps.beats.flatMap(({ to }) => scene(graph, placed, run(), steps, to).flows);
	expect(during.some(({ shape }) => shape)).toBe(true);
	expect(during.filter(({ id, shape }) => shape && id.endsWith('earlier'))).toEqual([]);
});
