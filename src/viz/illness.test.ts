import { expect, test } from 'vitest';
import { healthOf } from '$graph/health/health.ts';
import { schedule } from '$graph/steps.ts';
import { layout } from './layout.ts';
import { restPosition } from './playhead.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

/** The labels of the cards that are marked, by how, at a position or at rest. */
function ill(source: string, values: Record<string, number>, position?: number): string[] {
	const { graph, run } = program(source);
	const steps = schedule(graph);
	const numbers = run(values);
	const health = healthOf({ graph, run: numbers, schedule: steps, format: String });
	const placed = layout(graph, { direction: 'right' });
	const drawn = scene(graph, placed, numbers, steps, position ?? restPosition(steps), 'beat', {
		health
	});
	return drawn.cards.flatMap(({ node, ill }) =>
		ill ? [`${graph.nodes[node]?.label} ${ill}`] : []
	);
}

test('the card at which numbers stop being finite is marked, and so are those behind it', () => {
	expect(ill('z = log(x)\nf = z + 1', { x: -1 })).toEqual(['z origin', 'f reached']);
	expect(ill('z = log(x)\nf = z + 1', { x: 2 })).toEqual([]);
});

test('nothing is marked before its value is there', () => {
	expect(ill('z = log(x)\nf = z + 1', { x: -1 }, 1)).toEqual([]);
	expect(ill('z = log(x)\nf = z + 1', { x: -1 }, 3)).toEqual(['z origin']);
});

test('of a slope the operation is marked, and the inputs that get no finite gradient', () => {
	expect(ill('r = sqrt(x)\nf = r + w', { x: 0, w: 1 })).toEqual(['x reached', 'r origin']);
});
