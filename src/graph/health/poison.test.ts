import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from '../explain/context.ts';
import type { Graph } from '../graph.ts';
import type { OperationName } from '../ops/index.ts';
import { operations } from '../ops/index.ts';
import { schedule } from '../steps.ts';
import type { Row } from '../testing/graph-of.ts';
import { programOf } from '../testing/program-of.ts';
import { poisonOf } from './poison.ts';
import { contextOf } from './testing/context-of.ts';
import type { Trouble } from './trouble.ts';

/** What is easily driven out of its domain. */
const WILD = [
	'log',
	'sqrt',
	'divide',
	'exp',
	'square',
	'multiply',
	'subtract',
	'add',
	'pow',
	'relu',
	'where'
] as const satisfies readonly OperationName[];

/** Random programs over three inputs, at numbers among which 0 and large ones are frequent. */
const contexts: fc.Arbitrary<Context> = fc
	.record({
		drawn: fc.array(fc.tuple(fc.constantFrom(...WILD), fc.nat(), fc.nat(), fc.nat()), {
			minLength: 2,
			maxLength: 15
		}),
		point: fc.record({
			a: fc.constantFrom(0, 1, -1, 1e200, -0.5),
			b: fc.constantFrom(0, 2, -3, 800),
			c: fc.constantFrom(0, 1e-300, 7)
		})
	})
	.map(({ drawn, point }) => {
		const rows: Row[] = [['a'], ['b'], ['c']];
		for (const [op, ...picks] of drawn)
			rows.push([
				`_${rows.length}`,
				op,
				...picks
					.slice(0, operations[op].arity)
					// recent ones more often, so that a poison has a way to go
					.map((pick) => rows[Math.max(0, rows.length - 1 - (pick % 5))]?.[0] ?? 'a')
			]);
		const { graph, run } = programOf(rows, point);
		return { graph, run: run(), schedule: schedule(graph), format: String };
	});

const inputsOf = (graph: Graph, id: number): readonly number[] => {
	const node = graph.nodes[id];
	return node?.kind === 'operation' ? node.inputs : [];
};

test('the origin has finite inputs, and no value before it that the target needs is broken', () => {
	let found = 0;
	fc.assert(
		fc.property(contexts, (context) => {
			const { forward } = poisonOf(context);
			const { graph, run, schedule } = context;
			if (!forward) {
				expect(run.primal(schedule.target)).toSatisfy(Number.isFinite);
				return;
			}
			found++;
			expect(run.primal(forward.node)).not.toSatisfy(Number.isFinite);
			for (const input of inputsOf(graph, forward.node))
				expect(run.primal(input)).toSatisfy(Number.isFinite);
		}),
		{ numRuns: 500 }
	);
	expect(found).toBeGreaterThan(50);
});

test('a backward origin has a finite upstream and, where it made the number itself, finite inputs', () => {
	let found = 0;
	fc.assert(
		fc.property(contexts, (context) => {
			const { backward } = poisonOf(context);
			const { graph, run } = context;
			const all = graph.nodes.every(({ id }) => Number.isFinite(run.adjoint(id)));
			expect(backward === undefined).toBe(all);
			if (backward?.edge === undefined) return;
			found++;
			expect(run.contribution(backward.edge)).not.toSatisfy(Number.isFinite);
			expect(run.adjoint(backward.node)).toSatisfy(Number.isFinite);
			if (backward.how === 'made')
				for (const input of inputsOf(graph, backward.node))
					expect(run.primal(input)).toSatisfy(Number.isFinite);
		}),
		{ numRuns: 500 }
	);
	expect(found).toBeGreaterThan(50);
});

test('the path is connected: every spoiled node is an origin or follows an edge of the path', () => {
	fc.assert(
		fc.property(contexts, (context) => {
			const { forward, backward } = poisonOf(context);
			if (forward) expectForward(context, forward);
			if (backward) expectBackward(context, backward);
		}),
		{ numRuns: 300 }
	);
});

function expectForward({ graph }: Context, { nodes, edges, others }: Trouble): void {
	const along = graph.edges.filter(({ id }) => edges[id]);
	for (const edge of along) expect(nodes[edge.from]).toBe(1);
	const begins = graph.nodes.filter(({ id }) => nodes[id] && !along.some((edge) => edge.to === id));
	expect(begins).toHaveLength(others + 1);
}

/** Of every spoiled gradient some contribution is, or they are all finite and their sum is not. */
function expectBackward({ graph, run }: Context, { nodes, edges }: Trouble): void {
	const along = graph.edges.filter(({ id }) => edges[id]);
	for (const edge of along) expect(nodes[edge.from]).toBe(1);
	for (const { id } of graph.nodes) {
		if (!nodes[id] || along.some((edge) => edge.from === id)) continue;
		const brought = graph.edges.filter(({ from }) => from === id).map((edge) => edge.id);
		for (const edge of brought) expect(run.contribution(edge)).toSatisfy(Number.isFinite);
	}
}

test('the first value that is not finite, and all that it spoils', () => {
	const context = contextOf('z = x/y\nh = sin(z)\nf = h + w', { x: 0, y: 0 });
	const { forward } = poisonOf(context);
	const labels = context.graph.nodes.filter(({ id }) => forward?.nodes[id]);
	expect(labels.map(({ label }) => label)).toEqual(['z', 'h', 'f']);
	expect(forward?.steps).toBe(2);
	const { graph, ...overflowing } = contextOf('f = exp(x) - 1', { x: 1000 });
	const begins = poisonOf({ graph, ...overflowing }).forward?.node ?? -1;
	expect(graph.nodes[begins]?.label).toBe('v1');
});

test('an edge carries the number to a consumer that stays finite, and no further', () => {
	const { graph, ...context } = contextOf('f = 1/(1 + exp(-x))', { x: -1000 });
	const { forward } = poisonOf({ graph, ...context });
	const travelled = graph.edges.filter(({ id }) => forward?.edges[id]);
	expect(travelled.map(({ to }) => graph.nodes[to]?.label)).toEqual(['v3', 'f']);
	expect(forward?.nodes[graph.output]).toBe(0);
});

test('one undefined entry of a matrix spoils its whole tensor', () => {
	const context = contextOf('L = log(W)\nf = sum(L)', {
		W: [
			[1, -1],
			[2, 3]
		]
	});
	expect(poisonOf(context).forward).toMatchObject({ entry: 1, count: 1, size: 4 });
});

test('values that are fine, and a slope that is not', () => {
	const context = contextOf('r = sqrt(x)\nf = 0*r + x', { x: 0 });
	const { forward, backward } = poisonOf(context);
	const { nodes } = context.graph;
	expect(forward).toBeUndefined();
	expect(nodes[backward?.node ?? -1]?.label).toBe('r');
	const spoiled = nodes.filter(({ id }) => backward?.nodes[id]);
	expect(spoiled.map(({ label }) => label)).toEqual(['x']);
	expect(poisonOf(contextOf('f = where(x > 0, sqrt(x), x)', { x: -1 })).backward).toBeDefined();
});

test('nothing where everything is finite, and nothing for what the target does not use', () => {
	expect(poisonOf(contextOf('f = sigmoid(w*x + b)'))).toEqual({});
	expect(poisonOf(contextOf('u = 1/0\nf = x'))).toEqual({});
});
