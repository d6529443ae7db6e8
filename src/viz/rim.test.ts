import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { INSETS, type Fit } from './fit.ts';
import { layout } from './layout.ts';
import { overlap } from './placement.ts';
import { rimMarks } from './rim.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

const { graph, run } = (() => {
	const made = program('z = 3*x\ny = exp(sin(cos(z)))\nf = y * z', { x: 2 });
	return { graph: made.graph, run: made.run() };
})();
const steps = schedule(graph);
const placed = layout(graph, { direction: 'right' });
const view = { width: 500, height: 600, insets: INSETS.right };
const drawnAt = (position: number) =>
	scene(graph, placed, run, steps, position, 'beat', { inParts: true });
const id = (name: string) => graph.names.get(name) ?? -1;
const beatOf = (name: string, kind: 'apply' | 'pull') =>
	steps.beats.find((beat) => beat.kind === kind && beat.node === id(name))?.to ?? 0;
/** With the middle of a card in the middle of the view. */
function at(name: string): Fit {
	const box = placed.boxes[id(name)] ?? { x: 0, y: 0, width: 0, height: 0 };
	return { k: 1, x: 250 - box.x - box.width / 2, y: 280 - box.y - box.height / 2 };
}

test('forward the rim says which node beyond it gives, and what', () => {
	const [mark, ...others] = rimMarks(drawnAt(beatOf('f', 'apply')), at('f'), view);
	expect(others).toEqual([]);
	expect(mark).toMatchObject({ node: id('z'), phase: 'forward', label: 'Show z: it gives 6' });
	expect(mark?.name?.base).toBe('z');
	expect(mark?.number).toMatchObject({ text: '6', shape: false });
	expect(mark?.place.x).toBeLessThan(10);
});

test('backward it says which node beyond it gets, and what', () => {
	const marks = rimMarks(drawnAt(beatOf('f', 'pull')), at('f'), view);
	expect(marks.map(({ label }) => label)).toEqual([expect.stringMatching(/^Show z: it gets /)]);
	const [other] = rimMarks(drawnAt(beatOf('f', 'pull')), at('z'), view);
	expect(other?.label).toMatch(/^Show f: it gives /);
	expect(other?.place.x).toBeGreaterThan(view.width / 2);
});

test('nothing stands at the rim while both ends are in view, at rest, or where no active edge is in view', () => {
	const { x, y, width, height } = placed.bounds;
	const whole = { k: 1, x: 50 - x, y: 50 - y };
	const wide = { ...view, width: width + 100, height: height + 200 };
	expect(rimMarks(drawnAt(beatOf('f', 'apply')), whole, wide)).toEqual([]);
	expect(rimMarks(drawnAt(Infinity), at('f'), view)).toEqual([]);
	expect(rimMarks(drawnAt(beatOf('f', 'apply')), { k: 1, x: 9000, y: 0 }, view)).toEqual([]);
});

test('a drawing that is always whole has none, and a number alone tells of a constant', () => {
	expect(scene(graph, placed, run, steps, 5).ways).toBeUndefined();
	const far = { ...view, width: 190 };
	const box = placed.boxes[id('z')] ?? { x: 0, y: 0 };
	const marks = rimMarks(
		drawnAt(beatOf('z', 'apply')),
		{ k: 1, x: 40 - box.x, y: 200 - box.y },
		far
	);
	const three = marks.find(({ label }) => label === 'Show 3: it gives 3');
	expect(three?.name).toBeUndefined();
	expect(three?.number.text).toBe('3');
});

test('marks stand inside the view and not on one another, and dozens of them leave out some', () => {
	const many = program(
		`f = sum([${Array.from({ length: 40 }, (_, i) => `x${i}`).join(', ')}])`,
		Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`x${i}`, i]))
	);
	const [order, wide] = [schedule(many.graph), layout(many.graph, { direction: 'right' })];
	const list = many.graph.nodes.find((node) => node.kind === 'operation' && node.inputs.length > 2);
	const beat = order.beats.find(({ kind, node }) => kind === 'apply' && node === list?.id);
	const drawn = scene(many.graph, wide, many.run(), order, beat?.to ?? 0, 'beat', {
		inParts: true
	});
	const box = wide.boxes[list?.id ?? 0] ?? { x: 0, y: 0, width: 0, height: 0 };
	const marks = rimMarks(drawn, { k: 1, x: 50 - box.x, y: 280 - box.y }, view);
	expect(marks.length).toBeGreaterThan(3);
	expect(marks.length).toBeLessThan(40);
	for (const [i, { place }] of marks.entries()) {
		expect(place.x).toBeGreaterThanOrEqual(0);
		expect(place.y + place.height).toBeLessThanOrEqual(view.height);
		for (const other of marks.slice(i + 1)) expect(overlap(place, other.place)).toBe(0);
	}
});
