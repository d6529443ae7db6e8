import { expect, test } from 'vitest';
import { samples } from './curve.ts';
import { layout, type Box } from './layout.ts';
import { grown, overlap } from './placement.ts';
import type { Values } from '$graph/tensor.ts';
import { filled, program, programs } from './testing.ts';

const directions = ['right', 'down'] as const;
/** Every program closed, and those with tensors with all of them open as well. */
const drawn = [...programs].flatMap(([name, { graph }]) => {
	const tensors = graph.nodes.filter(({ shape }) => shape.length > 0).map(({ id }) => id);
	const opens = tensors.length > 0 ? [[], tensors] : [[]];
	return directions.flatMap((direction) =>
		opens.map((open) => ({
			name: open.length > 0 ? `${name}, open` : name,
			graph,
			direction,
			layout: layout(graph, { direction, open: new Set(open) })
		}))
	);
});

test('no two cards overlap', () => {
	for (const { name, layout } of drawn)
		for (const [i, a] of layout.boxes.entries())
			for (const b of layout.boxes.slice(i + 1))
				expect(overlap(grown(a, 3), b), `${name}: ${a.node} and ${b.node}`).toBe(0);
});

test('no edge runs through a card', () => {
	const hits: string[] = [];
	for (const { name, graph, layout, direction } of drawn)
		for (const { id, from, to } of graph.edges)
			for (const [x, y] of samples(layout.curves[id] ?? [], 120))
				for (const box of layout.boxes)
					if (box.node !== from && box.node !== to && contains(box, x, y))
						hits.push(`${name} ${direction}: edge ${id} through card ${box.node}`);
	expect(hits).toEqual([]);
});

const contains = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
	px > x - 2 && px < x + width + 2 && py > y - 2 && py < y + height + 2;

test('data flows one way, and an edge ends level at the port of its slot', () => {
	for (const { graph, layout, direction } of drawn)
		for (const { id, from, to } of graph.edges) {
			const curve = layout.curves[id] ?? [];
			const along = direction === 'right' ? 0 : 1;
			const box = layout.boxes[to];
			expect(curve[0]?.[along]).toBeLessThan(curve.at(-1)?.[along] ?? -Infinity);
			expect(curve.at(-1)?.[along]).toBe(direction === 'right' ? box?.x : box?.y);
			expect(curve.at(-1)?.[1 - along]).toBe(curve.at(-2)?.[1 - along]);
			expect(curve[0]?.[1 - along]).toBe(curve[1]?.[1 - along]);
			expect(from).not.toBe(to);
		}
});

test('the first operand enters above the second, and x * x has two edges', () => {
	const { graph } = program('x * x');
	const { curves } = layout(graph, { direction: 'right' });
	expect(curves).toHaveLength(2);
	const [first, second] = curves.map((curve) => curve.at(-1)?.[1] ?? 0);
	expect((second ?? 0) - (first ?? 0)).toBe(20);
	expect(curves[0]?.[0]).not.toEqual(curves[1]?.[0]);
});

test('the neuron stands as in the design: leaves 96 apart, pairs 128, operations centred', () => {
	const { graph } = programs.get('neuron') ?? program('x');
	const { boxes } = layout(graph, { direction: 'right' });
	const middle = (name: string): number => {
		const box = boxes[graph.names.get(name) ?? graph.nodes.find((n) => n.label === name)?.id ?? 0];
		return (box?.y ?? 0) + 28;
	};
	expect(middle('x1') - middle('w1')).toBe(96);
	expect(middle('w2') - middle('x1')).toBe(128);
	expect(middle('v1')).toBe((middle('w1') + middle('x1')) / 2);
	expect(middle('v3')).toBe((middle('v1') + middle('v2')) / 2);
	expect(middle('f')).toBe(middle('z'));
	expect(boxes[graph.names.get('b') ?? 0]?.x).toBe(334);
});

test('everything lies within the bounds', () => {
	for (const { name, layout } of drawn)
		for (const box of layout.boxes) {
			const { bounds } = layout;
			expect(box.x, name).toBeGreaterThanOrEqual(bounds.x);
			expect(box.x + box.width, name).toBeLessThanOrEqual(bounds.x + bounds.width);
			expect(box.y + box.height, name).toBeLessThanOrEqual(bounds.y + bounds.height);
		}
});

test('the chosen target stands last among those it needs, and the layout is the same each time', () => {
	const { graph } = program('a = x * y\nb = exp(x)\nf = a + 1');
	const target = graph.names.get('b') ?? 0;
	const { boxes } = layout(graph, { direction: 'right', target });
	expect(boxes[target]?.x).toBe(Math.max(...boxes.map(({ x }) => x)));
	expect(layout(graph, { direction: 'right', target }).boxes).toEqual(boxes);
});

test('the size of a card depends on its shape alone, and a number of any shape has the usual one', () => {
	const sizes = (values: Values) =>
		layout(program('y = W*x', values).graph, { direction: 'right' }).boxes.map(
			({ width, height }) => [width, height]
		);
	const column = sizes({ W: [[1, 2]], x: [[3], [-2]] });
	expect(column).toEqual(sizes({ W: [[1e9, -1e-9]], x: [[0], [0]] }));
	expect(column).toEqual([
		[100, 56],
		[100, 92],
		[100, 56]
	]);
});

test('no closed card is larger than 200 × 220', () => {
	const A = filled(64, 40);
	const shapes = [A, filled(1, 40), filled(40, 1), [A, A], [[A], [A]]];
	for (const x of shapes) {
		const { boxes } = layout(program('sum(x)', { x }).graph, { direction: 'right' });
		expect(Math.max(...boxes.map(({ width }) => width))).toBeLessThanOrEqual(200);
		expect(Math.max(...boxes.map(({ height }) => height))).toBeLessThanOrEqual(220);
	}
});
