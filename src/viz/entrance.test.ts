import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { entrance } from './entrance.ts';
import { layout } from './layout.ts';
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
