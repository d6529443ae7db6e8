import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { layout, type Direction } from './layout.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

const { graph, run } = program('g(a) = tanh(2*a) + 1\nh = g(x)\nf = h * g(g(y))');
const titles = (direction: Direction): string[] => {
	const drawn = scene(graph, layout(graph, { direction }), run(), schedule(graph), Infinity);
	return (drawn.groups ?? []).map(({ text }) => text).toSorted();
};

test('a box says which call it is, where its result has a name and there is room', () => {
	expect(titles('right')).toEqual(['g', 'g', 'h = g(…)']);
	expect(titles('down')).toEqual(['g', 'g', 'g']);
});
