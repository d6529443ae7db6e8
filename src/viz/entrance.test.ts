import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { entrance } from './entrance.ts';
import { readings } from '$graph/mirror/saved.ts';
import { layout } from './layout.ts';
import { arrangedMirror } from './mirror/arranged.ts';
import { nodeOf } from './mirror/ids.ts';
import { mirrorScene } from './mirror/mirror-scene.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

test('the inputs that stand furthest back come first, and no operation', () => {
	const { graph, run } = program('f = a * tanh(b + c)');
	for (const direction of ['right', 'down'] as const) {
		const drawn = scene(graph, layout(graph, { direction }), run(), schedule(graph), Infinity);
		const names = entrance(drawn).map((node) => graph.nodes[node]?.label);
		expect(names).toHaveLength(3);
		expect(names.at(-1)).toBe('a');
	}
});

test('of a drawing of two halves one begins where they meet', () => {
	const { graph, run } = program('f = a*b + c*d');
	const steps = schedule(graph);
	const usual = layout(graph, { direction: 'right' });
	const { output: target } = graph;
	const places = arrangedMirror({ graph, target, read: readings(graph, target), usual });
	const [first, second] = entrance(mirrorScene(graph, places, run(), steps, Infinity));
	expect([first, second].map((card) => graph.nodes[nodeOf(graph, card ?? -1)]?.label)).toEqual([
		'd',
		'd'
	]);
});
