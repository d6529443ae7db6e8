import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { focusOn } from './focus-on.ts';
import { layout } from './layout.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

const { graph, run } = (() => {
	const made = program('f = x * x');
	return { graph: made.graph, run: made.run() };
})();
const drawn = scene(graph, layout(graph, { direction: 'right' }), run, schedule(graph), 5);

test('a card is seen with its name and its sum, and nothing beyond the drawing', () => {
	const [x, f] = [0, 1];
	const [around] = focusOn(drawn, [x]);
	const [note] = drawn.notes;
	expect(note?.node).toBe(x);
	expect((around?.y ?? 0) + (around?.height ?? 0)).toBeGreaterThanOrEqual(
		(note?.place.y ?? 0) + (note?.place.height ?? 0)
	);
	for (const rect of focusOn(drawn, [f, x])) {
		expect(rect.x).toBeGreaterThanOrEqual(drawn.bounds.x);
		expect(rect.x + rect.width).toBeLessThanOrEqual(drawn.bounds.x + drawn.bounds.width);
	}
});

test('the order is that of the nodes, and a node without a card is left out', () => {
	const [f, x] = focusOn(drawn, [1, 0, 99]);
	expect(focusOn(drawn, [1, 0, 99])).toHaveLength(2);
	expect(f?.x).toBeGreaterThan(x?.x ?? 0);
});
