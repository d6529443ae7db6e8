import { expect, test } from 'vitest';
import { activeNodes } from '$graph/active.ts';
import { readings } from '$graph/mirror/saved.ts';
import { layout, type Rect } from '../layout.ts';
import { grown, overlap } from '../placement.ts';
import { program, programs } from '../testing.ts';
import { mirrorLayout } from './mirror-layout.ts';

/** With boxes around calls, one in another. */
const CALLS = program('s(x) = 1/(1 + exp(-x))\ng(x) = x*s(x)\nf = g(a*b) + s(a)');

const drawn = [...programs, ['calls', CALLS] as const].map(([name, { graph }]) => ({
	name,
	graph,
	mirror: mirrorLayout(
		graph,
		layout(graph, { direction: 'right' }),
		graph.output,
		readings(graph, graph.output)
	)
}));

test('no two cards of either half overlap', () => {
	for (const { name, mirror } of drawn) {
		const boxes = [...mirror.forward.boxes, ...mirror.boxes].filter((box) => box !== undefined);
		for (const [i, a] of boxes.entries())
			for (const b of boxes.slice(i + 1)) expect(overlap(grown(a, 3), b), name).toBe(0);
	}
});

test('every gradient stands straight below its value, and below all values', () => {
	for (const { name, graph, mirror } of drawn) {
		const active = activeNodes(graph, graph.output);
		for (const { node, x, y, height } of mirror.forward.boxes) {
			const box = mirror.boxes[node];
			expect(box !== undefined, name).toBe(active[node] === 1);
			if (!box) continue;
			expect(box.x).toBe(x);
			expect(box.y + box.height / 2 - mirror.axis).toBeCloseTo(mirror.axis - y - height / 2, 9);
			expect(box.y).toBeGreaterThan(mirror.axis + 26);
		}
	}
});

test('a gradient flows against its value, from the port it came in by', () => {
	const { mirror, graph } = drawn[0]!;
	for (const { id, from, to } of graph.edges) {
		const curve = mirror.curves[id]!;
		expect(curve[0]?.[0]).toBe(mirror.boxes[to]?.x);
		expect(curve.at(-1)?.[0]).toBe(mirror.boxes[from]!.x + mirror.boxes[from]!.width);
	}
});

test('no wire runs through a card, and all of it lies within the bounds', () => {
	const hits: string[] = [];
	for (const { name, mirror } of drawn)
		for (const { value, by, points } of mirror.wires)
			for (const [i, [x, y]] of points.slice(1).entries()) {
				const [fromX, fromY] = points[i]!;
				const line = spanned(fromX, fromY, x, y);
				for (const box of [...mirror.forward.boxes, ...mirror.boxes])
					if (box && overlap(grown(line, 1), grown(box, -1.5)) > 0)
						hits.push(`${name}: ${value} to ${by} at ${x}, ${y}`);
				expect(within(line, mirror.bounds), name).toBe(true);
			}
	expect(hits).toEqual([]);
});

const within = (a: Rect, b: Rect): boolean =>
	a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const spanned = (x: number, y: number, endX: number, endY: number): Rect => ({
	x: Math.min(x, endX),
	y: Math.min(y, endY),
	width: Math.abs(endX - x),
	height: Math.abs(endY - y)
});

test('wires end at the step that reads them: from the left an input, from the right a result', () => {
	const { graph } = program('z = a*b\nf = exp(z)');
	const mirror = mirrorLayout(
		graph,
		layout(graph, { direction: 'right' }),
		graph.output,
		readings(graph, graph.output)
	);
	const [z, f] = [graph.names.get('z')!, graph.names.get('f')!];
	const ends = mirror.wires.map(({ by, points }) => [by, points.at(-1)?.[0]]);
	const right = mirror.boxes[f]!.x + mirror.boxes[f]!.width;
	expect(ends).toEqual([
		[z, mirror.boxes[z]!.x],
		[z, mirror.boxes[z]!.x],
		[f, right]
	]);
});
