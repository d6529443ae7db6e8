import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { polyline } from './crossing.ts';
import { layout, type Rect } from './layout.ts';
import { overlap } from './placement.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';
import { lengthInside } from './testing/length-inside.ts';

const LAYERS =
	'layer(W, x, b) = relu(W*x + b)\nh = layer(W1, x, b1)\ny = layer(W2, h, b2)\nf = y^2';

test('on a phone, where edges enter a box at its top, the name gives way to them', () => {
	const { graph, run } = program(LAYERS);
	const placed = layout(graph, { direction: 'down' });
	const { groups = [] } = scene(graph, placed, run(), schedule(graph), 0);
	const under = (rect: Rect): number =>
		placed.curves.reduce((sum, curve) => sum + lengthInside(polyline(curve), rect), 0);
	expect(groups).toHaveLength(2);
	for (const { ground, place, close } of groups) {
		expect(overlap(ground, place)).toBe(ground.width * ground.height);
		expect(overlap(ground, close)).toBe(0);
		expect(under(ground)).toBeLessThan(under({ ...ground, x: place.x + 6 }) + 1e-9);
		expect(under(ground)).toBeLessThan(1.5 * ground.height);
	}
});

test('where nothing passes, the name stands at the left', () => {
	const { graph, run } = program(LAYERS);
	const placed = layout(graph, { direction: 'right' });
	for (const { x, place } of scene(graph, placed, run(), schedule(graph), 0).groups ?? [])
		expect(x - place.x).toBe(10);
});
