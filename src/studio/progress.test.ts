import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { doneSteps, progress } from './progress.ts';
import { programOf } from './testing.ts';

const { graph } = programOf('d = b + 1\nc = a + b\ne = c * d');
const plan = schedule(graph);
const knownAt = (position: number): { values: string; gradients: string } => {
	const { values, gradients } = progress(
		graph,
		plan,
		doneSteps(plan, moment(plan, position, 'beat'))
	);
	const labels = (flags: Uint8Array): string =>
		graph.nodes
			.filter(({ id }) => flags[id])
			.map(({ label }) => label)
			.toSorted()
			.join(' ');
	return { values: labels(values), gradients: labels(gradients) };
};

test('nothing is known before the first step and everything at rest', () => {
	expect(knownAt(0)).toEqual({ values: '', gradients: '' });
	expect(knownAt(plan.steps.length + 1)).toEqual({
		values: '1 a b c d e',
		gradients: 'a b c d e'
	});
});

test('a gradient is known only when its last path has arrived', () => {
	const beats = plan.beats.filter(({ kind }) => kind === 'pull');
	const [e, c, d] = beats.map(({ to }) => to);
	expect(knownAt(e ?? 0).gradients).toBe('c d e');
	expect(knownAt(c ?? 0).gradients).toBe('a c d e');
	expect(knownAt(d ?? 0).gradients).toBe('a b c d e');
});

test('what the target does not use has its zero when all is at rest, and constants have none', () => {
	const unused = programOf('u = p*q\nf = x*(2*3)').graph;
	const steps = schedule(unused);
	const known = (done: number): string =>
		[...progress(unused, steps, done).gradients]
			.flatMap((flag, id) => (flag ? [unused.nodes[id]?.label] : []))
			.join(' ');
	expect(known(steps.steps.length)).toBe('x f');
	expect(known(steps.steps.length + 1)).toBe('p q u x f');
});
