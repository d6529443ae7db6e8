import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { layout } from './layout.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';

/** Golden scenes: `npx vitest run src/viz/goldens.test.ts -u` writes them anew; read the difference. */
const slugs = ['neuron', 'two-paths', 'square', 'order', 'staged', 'neuron-written-out'];
const moments = { rest: 1e9, forward: 0.3, running: 0.62, backward: 0.85 };

for (const slug of slugs)
	test(`the scenes of ${slug} are as they were`, async () => {
		const { graph, run } = programs.get(slug) ?? program('x');
		const steps = schedule(graph);
		const placed = layout(graph, { direction: 'right' });
		const scenes = Object.entries(moments).map(([name, share]) => {
			const at = share * steps.steps.length;
			// Mid-token keeps its fraction, the other two settle.
			const position = name === 'running' ? Math.floor(at) + 0.5 : Math.round(at);
			return [name, scene(graph, placed, run(), steps, position)];
		});
		const text = JSON.stringify(Object.fromEntries(scenes), rounded, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`./goldens/${slug}.json`);
	});

/** Shapes that never change are left out, and the keys of the engine. */
const fixed = new Set([
	'outline',
	'cell',
	'rules',
	'focus',
	'handle',
	'numbers',
	'bounds',
	'opens',
	'closes'
]);

/** Two decimals: enough to see a change, too few to see another machine. */
function rounded(key: string, value: unknown): unknown {
	if (fixed.has(key)) return undefined;
	return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
