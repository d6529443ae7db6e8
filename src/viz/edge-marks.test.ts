import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { layout } from './layout.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';

const { graph, run } = programs.get('neuron') ?? program('x');
const steps = schedule(graph);
const placed = layout(graph, { direction: 'right' });
const at = (position: number) => scene(graph, placed, run(), steps, position);
/** The coloured line of every edge after a beat. */
const flowsAfter = (beat: number) =>
	new Map(
		at(steps.beats[beat]?.to ?? 0).edges.flatMap(({ edge, status, strokes }) => {
			const flow = strokes.find(({ tone }) => tone === 'forward' || tone === 'backward');
			return flow ? [[edge, { status, ...flow }] as const] : [];
		})
	);

test('an edge is strongest while it is active, and recedes when it has passed', () => {
	for (const [beat] of steps.beats.entries()) {
		const later = flowsAfter(beat + 1);
		for (const [edge, flow] of flowsAfter(beat)) {
			const now = later.get(edge);
			if (flow.status !== 'active' || now?.tone !== flow.tone) continue;
			expect(flow.opacity).toBe(1);
			expect(now.opacity).toBeLessThan(1);
			expect(now.width).toBeLessThan(flow.width);
		}
	}
});

test('the first step gives its ring to every input', () => {
	const { cards } = at(steps.beats[0]?.to ?? 0);
	const ringed = cards.filter(({ phase }) => phase === 'forward').map(({ kind }) => kind);
	expect(ringed).toHaveLength(5);
	expect(new Set(ringed)).not.toContain('operation');
});
