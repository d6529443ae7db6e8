import { expect, test } from 'vitest';
import type { Graph } from './graph.ts';
import { schedule, type Along } from './steps.ts';
import { graphOf } from './testing/graph-of.ts';

/** The steps as words, by the labels of the nodes. */
function told(graph: Graph, target = graph.output, along?: Along): string[] {
	const label = (id: number): string => graph.nodes[id]?.label ?? '?';
	return schedule(graph, target, along).steps.map((step) => {
		if ('node' in step) return `${step.kind} ${label(step.node)}`;
		const edge = graph.edges[step.edge];
		const ends = [label(edge?.from ?? NaN), label(edge?.to ?? NaN)];
		const [from, to] = step.kind === 'push' ? ends : ends.toReversed();
		return `${step.kind} ${from}→${to}.${edge?.slot}`;
	});
}

test('the neuron binds, applies, seeds and pulls in this order', () => {
	const neuron = graphOf([
		['w1'],
		['x1'],
		['_p', 'multiply', 'w1', 'x1'],
		['b'],
		['z', 'add', '_p', 'b'],
		['f', 'sigmoid', 'z']
	]);
	expect(told(neuron)).toEqual([
		'bind w1',
		'bind x1',
		'bind b',
		'apply _p',
		'apply z',
		'apply f',
		'seed f',
		'pull f→z.0',
		'pull z→_p.0',
		'pull z→b.1',
		'pull _p→w1.0',
		'pull _p→x1.1'
	]);
	expect(schedule(neuron).beats.map(({ kind, from, to }) => `${kind} ${from}–${to}`)).toEqual([
		'bind 0–3',
		'apply 3–4',
		'apply 4–5',
		'apply 5–6',
		'seed 6–7',
		'pull 7–8',
		'pull 8–10',
		'pull 10–12'
	]);
});

test('x*x pulls twice, once for each slot', () => {
	const steps = told(graphOf([['x'], ['f', 'multiply', 'x', 'x']]));
	expect(steps.slice(-2)).toEqual(['pull f→x.0', 'pull f→x.1']);
});

test('x*sin(x) pulls out of the sine only after the product has reached it', () => {
	const steps = told(graphOf([['x'], ['_s', 'sin', 'x'], ['f', 'multiply', 'x', '_s']]));
	expect(steps.slice(-3)).toEqual(['pull f→x.0', 'pull f→_s.1', 'pull _s→x.0']);
});

test('a constant is bound and gets no pull', () => {
	const steps = told(graphOf([['x'], ['_2', 2], ['f', 'pow', 'x', '_2']]));
	expect(steps).toEqual(['bind x', 'bind _2', 'apply f', 'seed f', 'pull f→x.0']);
});

test('what is made of constants alone gets no pull, unless it has a name', () => {
	const rows = (name: string) =>
		graphOf([['x'], ['_2', 2], [name, 'exp', '_2'], ['f', 'multiply', 'x', name]]);
	expect(told(rows('_k')).slice(-1)).toEqual(['pull f→x.0']);
	expect(told(rows('k')).slice(-2)).toEqual(['pull f→x.0', 'pull f→k.1']);
});

test('a statement that the target does not use is applied and gets no pull', () => {
	const graph = graphOf([['x'], ['unused', 'exp', 'x'], ['f', 'sin', 'x']]);
	expect(told(graph)).toEqual(['bind x', 'apply unused', 'apply f', 'seed f', 'pull f→x.0']);
	expect(told(graph, 1).slice(-2)).toEqual(['seed unused', 'pull unused→x.0']);
});

test('forward mode seeds its input and pushes in evaluation order, a beat for each node that is reached', () => {
	const graph = graphOf([
		['x'],
		['y'],
		['_s', 'sin', 'x'],
		['_e', 'exp', 'y'],
		['_p', 'multiply', 'x', '_s'],
		['f', 'add', '_p', '_e']
	]);
	const along = { node: 0, entry: 0 };
	expect(told(graph, graph.output, along).slice(-5)).toEqual([
		'seed x',
		'push x→_s.0',
		'push x→_p.0',
		'push _s→_p.1',
		'push _p→f.0'
	]);
	const { beats, along: kept } = schedule(graph, graph.output, along);
	expect(kept).toEqual(along);
	expect(beats.slice(-4).map(({ kind, phase, node }) => `${kind} ${phase} ${node}`)).toEqual([
		'seed tangent 0',
		'push tangent 2',
		'push tangent 4',
		'push tangent 5'
	]);
});

test('forward mode pushes to nothing that the target does not need', () => {
	const graph = graphOf([['x'], ['y'], ['unused', 'exp', 'x'], ['f', 'sin', 'y']]);
	expect(told(graph, graph.output, { node: 0, entry: 0 }).slice(-2)).toEqual(['apply f', 'seed x']);
	expect(told(graph, 2, { node: 0, entry: 0 }).slice(-1)).toEqual(['push x→unused.0']);
});

test('beats cover all steps without a gap', () => {
	const { steps, beats } = schedule(
		graphOf([['x'], ['_s', 'sin', 'x'], ['_p', 'multiply', 'x', '_s'], ['f', 'add', '_p', 'x']])
	);
	expect(beats[0]?.from).toBe(0);
	expect(beats.slice(1).map(({ from }) => from)).toEqual(beats.slice(0, -1).map(({ to }) => to));
	expect(beats.at(-1)?.to).toBe(steps.length);
});
