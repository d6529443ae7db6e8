import { expect, test } from 'vitest';
import { compile } from '$graph/index.ts';
import type { Graph } from '$graph/graph.ts';
import { Questions } from './questions.svelte.ts';

function graphOf(source: string): Graph {
	const compiled = compile(source);
	if (!compiled.ok) throw new Error(source);
	return compiled.program.graph;
}

const at = (graph: Graph, name: string): number => graph.names.get(name) ?? -1;

function asking(source: string) {
	const graph = graphOf(source);
	let now = $state.raw({ graph, begin: graph.output, kind: 'gradient' as const });
	return {
		questions: new Questions(() => now),
		graph: () => now.graph,
		edit: (text: string, name: string) => {
			const next = graphOf(text);
			now = { ...now, graph: next, begin: at(next, name) };
		}
	};
}

test('a reader who has asked nothing begins at the node that is followed', () => {
	const { questions, graph } = asking('z = w*x\nf = z + b');
	expect(questions.way).toEqual([{ node: graph().output, kind: 'gradient' }]);
});

test('questions lead on and back', () => {
	const { questions, graph } = asking('z = w*x\nf = z + b');
	questions.ask({ node: at(graph(), 'z'), kind: 'value' });
	questions.ask({ node: at(graph(), 'w'), kind: 'value' });
	expect(questions.way.map(({ node }) => node)).toEqual(
		['f', 'z', 'w'].map((name) => at(graph(), name))
	);
	questions.back(1);
	expect(questions.way).toHaveLength(1);
	questions.back(0);
	expect(questions.way).toHaveLength(1);
});

test('a question about the other number takes the place of the last one', () => {
	const { questions, graph } = asking('f = a + b');
	questions.change({ node: graph().output, kind: 'value', entry: 0 });
	expect(questions.way).toEqual([{ node: graph().output, kind: 'value', entry: 0 }]);
});

test('an edit keeps the questions whose nodes still stand, and another node begins anew', () => {
	const { questions, graph, edit } = asking('z = w*x\nf = z + b');
	questions.ask({ node: at(graph(), 'z'), kind: 'value' });
	edit('u = 3*b\nz = w*x\nf = z + b', 'f');
	expect(questions.way.map(({ node }) => node)).toEqual([at(graph(), 'f'), at(graph(), 'z')]);
	edit('u = 3*b\nz = w*x\nf = z + b', 'z');
	expect(questions.way).toEqual([{ node: at(graph(), 'z'), kind: 'gradient' }]);
});
