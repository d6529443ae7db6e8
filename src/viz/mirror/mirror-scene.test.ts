import { expect, test } from 'vitest';
import type { Graph } from '$graph/graph.ts';
import { healthOf } from '$graph/health/health.ts';
import { schedule } from '$graph/steps.ts';
import { readings } from '$graph/mirror/saved.ts';
import { layout } from '../layout.ts';
import type { CardMark, Scene } from '../marks.ts';
import { restPosition } from '../playhead.ts';
import { format } from '../format.ts';
import type { SceneOptions } from '../frame.ts';
import { program, programs } from '../testing.ts';
import { mirrored, nodeOf } from './ids.ts';
import { mirrorLayout } from './mirror-layout.ts';
import { mirrorScene } from './mirror-scene.ts';

const NEURON = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };

const placesOf = (graph: Graph) =>
	mirrorLayout(
		graph,
		layout(graph, { direction: 'right' }),
		graph.output,
		readings(graph, graph.output)
	);

function drawn(name: string, beat?: number) {
	const { graph, run } = programs.get(name)!;
	const steps = schedule(graph);
	const places = mirrorLayout(
		graph,
		layout(graph, { direction: 'right' }),
		graph.output,
		readings(graph, graph.output)
	);
	const position = beat === undefined ? restPosition(steps) : (steps.beats[beat - 1]?.to ?? 0);
	const values = name === 'neuron' ? NEURON : undefined;
	return { graph, places, scene: mirrorScene(graph, places, run(values), steps, position) };
}

const labels = (cards: readonly CardMark[]): readonly string[] => cards.map(({ label }) => label);

const halves = ({ cards }: Scene, count: number) => ({
	above: cards.filter(({ node }) => node < count),
	below: cards.filter(({ node }) => node >= count)
});

test('every card and every line is there once, with numbers that are finite', () => {
	for (const name of programs.keys()) {
		const { scene } = drawn(name);
		expect(new Set(scene.cards.map(({ node }) => node)).size, name).toBe(scene.cards.length);
		expect(new Set(scene.cards.map(({ key }) => key)).size, name).toBe(scene.cards.length);
		expect(new Set(scene.edges.map(({ edge }) => edge)).size, name).toBe(scene.edges.length);
		expect(JSON.stringify([scene.bounds, scene.edges]), name).not.toMatch(/NaN|null,null|Infinity/);
	}
});

test('at rest values stand above and gradients below, each told with its number', () => {
	const { graph, scene } = drawn('neuron');
	const { above, below } = halves(scene, graph.nodes.length);
	expect(above.every(({ value, gradient }) => value !== null && gradient === null)).toBe(true);
	expect(below.every(({ value, gradient }) => value === null && gradient !== null)).toBe(true);
	expect(labels(above)).toContain('w₁: 1, saved for the backward pass');
	expect(labels(above)).toContain('z: 1');
	expect(labels(below)).toContain('Gradient of w₁: 0.5898');
});

test('a step of the backward pass is lit below, and above the values that it reads', () => {
	const { graph, places, scene } = drawn('neuron', 11);
	const { above, below } = halves(scene, graph.nodes.length);
	const named = (cards: readonly CardMark[]) =>
		cards.map(({ node }) => graph.nodes[nodeOf(graph, node)]?.label).sort();
	expect(named(below.filter(({ status }) => status === 'active'))).toEqual(['w2', 'x2']);
	expect(named(above.filter(({ hovered }) => hovered))).toEqual(['w2', 'x2']);
	expect(above.every(({ status, ring }) => status === 'done' && ring === 0)).toBe(true);
	const lines = scene.edges.filter(({ edge }) => edge >= 2 * graph.edges.length);
	const read = places.wires.map(({ by }, i) => `${graph.nodes[by]?.label} ${lines[i]?.status}`);
	expect(read).toEqual(['v1 future', 'v1 future', 'v2 active', 'v2 active', 'f done']);
	expect(labels(below)).toContain('Gradient of w₁: not there yet');
});

test('while values are computed nothing below is lit, and what is not computed is not yet saved', () => {
	const { graph, scene } = drawn('neuron', 3);
	const { above, below } = halves(scene, graph.nodes.length);
	expect(above.filter(({ status }) => status === 'active')).toHaveLength(1);
	expect(below.every(({ status }) => status === 'future')).toBe(true);
	const own = scene.edges.find(({ edge }) => edge === 2 * graph.edges.length + 4);
	expect(own?.strokes[0]?.tone).toBe('wait');
	expect(own?.arrow).toBeNull();
});

test('a tensor shows its entries once in each half, in the middle of its card', () => {
	const { graph, scene } = drawn('a layer');
	const { above, below } = halves(scene, graph.nodes.length);
	const maps = above.find(({ node }) => node === graph.names.get('W'))?.maps;
	expect(maps?.value?.middle).toBe(22);
	expect(maps?.gradient).toBeNull();
	expect(below.filter(({ maps }) => maps?.gradient && !maps.value).length).toBeGreaterThan(0);
});

test('cards below are numbered in the order of the backward pass, and know their nodes', () => {
	const { graph } = drawn('neuron');
	const last = graph.nodes.length - 1;
	expect(mirrored(graph, last)).toBe(last + 1);
	for (const { id } of graph.nodes) {
		expect(nodeOf(graph, id)).toBe(id);
		expect(nodeOf(graph, mirrored(graph, id))).toBe(id);
	}
});

test('between two frames of a stretch only the cards that move are made anew, and none is left behind', () => {
	const { graph, run } = programs.get('neuron')!;
	const [steps, options, numbers] = [schedule(graph), {}, run(NEURON)];
	const places = placesOf(graph);
	const at = (position: number, given: SceneOptions) =>
		mirrorScene(graph, places, numbers, steps, position, 'beat', given).cards;
	const { from, to } = steps.beats[9]!;
	const early = at(from + 0.1, options);
	for (const time of [0.5, 0.9, 1])
		expect(at(from + time * (to - from), options)).toEqual(at(from + time * (to - from), {}));
	expect(at(from + 0.1, options)).toEqual(early);
	const [first, second] = [at(from + 0.3, options), at(from + 0.6, options)];
	const moved = second.filter((card, i) => card !== first[i]);
	expect(new Set(moved.map(({ node }) => graph.nodes[nodeOf(graph, node)]?.label))).toEqual(
		new Set(['v1', 'v2', 'b', 'v3'])
	);
});

test('whatever came before, a position has the same cards', () => {
	for (const name of ['neuron', 'micrograd', 'a layer']) {
		const { graph, run } = programs.get(name)!;
		const [steps, options, numbers] = [schedule(graph), {}, run()];
		const places = placesOf(graph);
		const at = (position: number, given: SceneOptions) =>
			mirrorScene(graph, places, numbers, steps, position, 'beat', given).cards;
		const end = restPosition(steps);
		for (let jump = 0; jump < 40; jump++) {
			const position = ((jump * 7.3) % (end + 1)) - (jump % 3 === 0 ? 0.4 : 0);
			expect(at(position, options), `${name} at ${position}`).toEqual(at(position, {}));
		}
	}
});

test('the card that is pointed at, and its edges, are lit in both halves', () => {
	const { graph, run } = programs.get('neuron')!;
	const z = graph.names.get('z')!;
	const { cards, edges } = mirrorScene(
		graph,
		placesOf(graph),
		run(NEURON),
		schedule(graph),
		1e9,
		'beat',
		{},
		z
	);
	expect(cards.filter(({ hovered }) => hovered).map(({ node }) => nodeOf(graph, node))).toEqual([
		z,
		z
	]);
	const wide = edges.filter(({ strokes }) => (strokes[0]?.width ?? 0) > 2);
	// three edges in each half, and no wire: neither sum reads a value
	expect(wide).toHaveLength(6);
});

test('numbers that are not finite are told in the half in which they are', () => {
	const { graph, run } = program('f = log(x)*y + z');
	const numbers = run({ x: 0, y: 2, z: 1 });
	const steps = schedule(graph);
	const health = healthOf({ graph, run: numbers, schedule: steps, format });
	const drawn = mirrorScene(graph, placesOf(graph), numbers, steps, 1e9, 'beat', { health });
	const ill = drawn.cards.filter((card) => card.ill).map(({ label }) => label);
	expect(ill).toContain('f: −∞');
	expect(ill).toContain('Gradient of x: +∞');
	expect(ill.some((label) => label.startsWith('Gradient of f'))).toBe(false);
	const waves = drawn.edges.filter(({ wave }) => wave);
	expect(waves.map(({ wave }) => wave?.dashed)).toEqual([false, false, true, true]);
});

test('each half says what it is', () => {
	const { scene } = drawn('a layer');
	expect(scene.titles?.map(({ words, math }) => words + math)).toEqual([
		'Forward: values',
		'Backward: gradients, v̄ = ∂f/∂v'
	]);
});
