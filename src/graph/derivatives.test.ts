import { describe, expect, test } from 'vitest';
import { derivativesOf } from './derivatives.ts';
import { examples } from './examples.ts';
import type { Graph, NodeId } from './graph.ts';
import type { Run } from './run.ts';
import { derivativePhase, schedule, type Along } from './steps.ts';
import { compiledProgram } from './testing/compiled-program.ts';
import { emitCases } from './testing/emit-cases.ts';
import { sizeOf, valueOf } from './tensor.ts';

/** Every number that goes in. */
const directions = ({ nodes }: Graph): readonly Along[] =>
	nodes.flatMap(({ id, kind, shape }) =>
		kind === 'input'
			? Array.from({ length: sizeOf(shape) }, (_, entry) => ({ node: id, entry }))
			: []
	);

/** The largest difference between two lists, relative to what they hold. */
function apart(some: Float64Array, others: Float64Array): number {
	expect(some.length).toBe(others.length);
	const size = others.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
	return (
		some.reduce((most, each, at) => Math.max(most, Math.abs(each - (others[at] ?? NaN))), 0) / size
	);
}

/** What the pushes into a node add up to, as the schedule has them. */
function sumInto(run: Run, target: NodeId, along: Along, node: NodeId): Float64Array {
	const steps = schedule(run.graph, target, along);
	const derivatives = derivativesOf(run, steps);
	const sum = new Float64Array(sizeOf(run.graph.nodes[node]?.shape ?? []));
	for (const step of steps.steps)
		if (step.kind === 'push' && run.graph.edges[step.edge]?.to === node)
			derivatives.broughtBy(step.edge).data.forEach((each, at) => (sum[at]! += each));
	return sum;
}

describe.each(examples.map(({ slug, source, values }) => ({ slug, source, values })))(
	'in $slug',
	({ source, values }) => {
		const program = compiledProgram(source, values);
		const { graph } = program;
		const run = program.run(values);

		test('forward mode along every number finds its gradient', () => {
			for (const along of directions(graph)) {
				const { of } = derivativesOf(run, schedule(graph, run.target, along));
				const gradient = run.gradientOf(along.node).data[along.entry]!;
				const tangent = of(run.target).data.reduce((sum, each) => sum + each, 0);
				expect(Math.abs(tangent - gradient)).toBeLessThanOrEqual(
					1e-12 * Math.max(1, Math.abs(gradient))
				);
			}
		});

		test('the pushes into every node add up to its tangent, the one that the run pushes', () => {
			for (const along of directions(graph).slice(0, 12)) {
				const steps = schedule(graph, run.target, along);
				const input = graph.nodes[along.node];
				const { of, start } = derivativesOf(run, steps);
				const pushed = run.push({ [input?.label ?? '']: valueOf(start) });
				for (const { kind, node } of steps.beats) {
					if (kind !== 'push' || node === undefined) continue;
					expect(apart(sumInto(run, run.target, along, node), of(node).data)).toBeLessThan(1e-12);
					expect(of(node)).toEqual(pushed.of(node));
				}
			}
		});
	}
);

test('the pushes of every operation add up to its tangent, entry by entry', () => {
	for (const { title, program, values, target, op } of emitCases()) {
		if (op === undefined) continue;
		const run = program.run(values, { target });
		for (const along of directions(program.graph)) {
			const { of } = derivativesOf(run, schedule(program.graph, target, along));
			if (of(target).data.every(Number.isFinite))
				expect(apart(sumInto(run, target, along, target), of(target).data), title).toBeLessThan(
					1e-12
				);
		}
	}
});

test('a backward pass has the gradients of the run, and what its edges pass on', () => {
	const run = compiledProgram('f = a*b + sin(a)', { a: 2, b: 3 }).run();
	const steps = schedule(run.graph);
	const { of, number, numberBy, broughtBy, start } = derivativesOf(run, steps);
	expect([...of(0).data]).toEqual([3 + Math.cos(2)]);
	expect(number(1)).toBe(2);
	expect([numberBy(0), [...broughtBy(0).data]]).toEqual([3, [3]]);
	expect([...start.data]).toEqual([1]);
	expect(derivativePhase(steps)).toBe('backward');
	expect(derivativesOf(run, steps)).toBe(derivativesOf(run, steps));
});

test('forward mode along an entry starts with a 1 there and leaves what does not depend on it at 0', () => {
	const run = compiledProgram('c = exp(b)\nf = sum(a .* a) + c', { a: [2, 3], b: 1 }).run();
	const { nodes, names } = run.graph;
	const a = nodes.findIndex(({ label }) => label === 'a');
	const steps = schedule(run.graph, run.target, { node: a, entry: 1 });
	const { start, of, number, numberBy } = derivativesOf(run, steps);
	expect([...start.data]).toEqual([0, 1]);
	expect(number(names.get('f')!)).toBe(6);
	expect(number(names.get('c')!)).toBe(0);
	expect(number(a)).toBeNaN();
	expect([...of(a).data]).toEqual([0, 1]);
	const still = run.graph.edges.find(({ from }) => from === names.get('c'))!;
	expect(numberBy(still.id)).toBe(0);
	expect(steps.steps.some((step) => step.kind === 'push' && step.edge === still.id)).toBe(false);
});

test('only an input can be gone along', () => {
	const run = compiledProgram('f = sin(x)', { x: 1 }).run();
	const steps = schedule(run.graph, run.target, { node: run.target, entry: 0 });
	expect(() => derivativesOf(run, steps)).toThrow('Node 1 is no input.');
	expect(() => run.push({ x: 1 }).pushOf(7)).toThrow('The graph has no edge 7.');
});

test('an edge on which no gradient travels passes zeros on, even where its slope is infinite', () => {
	const run = compiledProgram('y = log(x)\nu = norm(log(v))\nf = 2*z', {
		x: 0,
		v: [0, 1],
		z: 3
	}).run();
	const { nodes, edges, output } = run.graph;
	for (const { id, from, to } of edges) {
		if (to === output) continue;
		expect([...run.contributionOf(id).data], nodes[to]?.label).toEqual(
			nodes[from]?.shape.length === 0 ? [0] : [0, 0]
		);
		if (nodes[from]?.shape.length === 0) expect(run.contribution(id)).toBe(0);
	}
});

test('an edge from what does not move brings zeros, even where its slope is infinite', () => {
	const values = { x: 0, v: [0, 1], z: 3 };
	const run = compiledProgram('y = log(x) + sum(log(v))\nf = y*z', values).run();
	const tangents = run.push({ z: 1 });
	const { nodes, edges } = run.graph;
	for (const { id, from, to } of edges)
		if (nodes[from]?.label !== 'z')
			expect(
				[...tangents.pushOf(id).data].every((number) => number === 0),
				nodes[to]?.label
			).toBe(true);
});
