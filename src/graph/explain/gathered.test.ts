import { expect, test } from 'vitest';
import type { Edge } from '../graph.ts';
import { bySource, gathered } from './gathered.ts';

const edge = (id: number, from: number): Edge => ({ id, from, to: 9, slot: 0 });

const ALL = [edge(3, 1), edge(5, 1), edge(8, 1)];

const of = (now: readonly Edge[]) =>
	gathered({
		node: 1,
		all: ALL,
		now,
		partAlong: ({ id }) => id,
		sumOf: (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0),
		whole: () => 16.5
	});

test('what came before a step and what is still to come are told apart', () => {
	expect(of(ALL.slice(1, 2))).toEqual({
		node: 1,
		passed: [5],
		earlier: [3],
		before: 3,
		after: 8,
		total: 3,
		missing: 1
	});
});

test('the last arrival shows all that the run holds, and not the sum of the parts', () => {
	expect(of(ALL.slice(1))).toMatchObject({ before: 3, after: 16.5, missing: 0 });
});

test('the edges of a step stand by the node that they come from', () => {
	const edges = [edge(1, 4), edge(2, 7), edge(3, 4)];
	expect([...bySource(edges)].map(([node, own]) => [node, own.map(({ id }) => id)])).toEqual([
		[4, [1, 3]],
		[7, [2]]
	]);
});
