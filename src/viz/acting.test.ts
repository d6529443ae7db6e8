import { expect, test } from 'vitest';
import { plainLabel } from '$graph/label.ts';
import { schedule } from '$graph/steps.ts';
import { acting } from './acting.ts';
import { moment } from './playhead.ts';
import { program } from './testing.ts';

const { graph } = program('d = a * b\ne = d + 1');
const steps = schedule(graph);
const at = (position: number): string =>
	acting(graph, steps, moment(steps, position, 'beat'))
		.map((node) => plainLabel(graph.nodes[node]?.label ?? ''))
		.join(' ');

test('the node that acts comes first, and then those it gives to; what it takes from need not be seen', () => {
	const [bind, d, e, seed, back] = steps.beats.map(({ to }) => at(to));
	expect(bind?.split(' ').toSorted().join(' ')).toBe('1 a b');
	expect([d, e, seed, back]).toEqual(['d', 'e', 'e', 'e d']);
});

test('of the inputs those come first that are used first', () => {
	const inner = program('f = a * (b + c)');
	const first = schedule(inner.graph);
	const names = acting(inner.graph, first, moment(first, 1, 'beat')).map(
		(node) => inner.graph.nodes[node]?.label
	);
	expect(names).toEqual(['b', 'c', 'a']);
});

test('before the first step the inputs take part, at rest nobody does', () => {
	expect(at(0)).toBe(at(1));
	expect(at(Infinity)).toBe('');
});

test('edge by edge only the ends of the edge take part', () => {
	const last = steps.beats.at(-1);
	const moments = [last?.from ?? 0, (last?.from ?? 0) + 1].map(
		(step) => acting(graph, steps, moment(steps, step + 1, 'edge')).length
	);
	expect(moments).toEqual([2, 2]);
});
