import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from './graph.ts';
import { operationNames, operations, type OperationName } from './ops/index.ts';
import type { Elementwise } from './ops/elementwise.ts';
import type { Operation } from './ops/operation.ts';
import { plan } from './plan.ts';
import type { Run } from './run.ts';
import { graphOf, type Row } from './testing/graph-of.ts';
import { programOf } from './testing/program-of.ts';

const INPUTS = ['a', 'b', 'c'] as const;

const elementwise = (name: OperationName): Elementwise | undefined => {
	const operation: Operation = operations[name];
	return operation.kind === 'elementwise' ? operation : undefined;
};
const NUMBERWISE = operationNames.filter(elementwise);

/** Random programs over `INPUTS` and a constant, in which numbers are used any number of times, or never. */
const randomRows = (ops: readonly OperationName[], most = 25): fc.Arbitrary<Row[]> =>
	fc
		.array(fc.tuple(fc.constantFrom(...ops), fc.nat(), fc.nat(), fc.nat()), {
			minLength: 1,
			maxLength: most
		})
		.map((drawn) => {
			const rows: Row[] = [...INPUTS.map((name): Row => [name]), ['_k', 0.75]];
			for (const [op, ...picks] of drawn) {
				const inputs = picks
					.slice(0, elementwise(op)?.arity)
					.map((n) => rows[n % rows.length]?.[0] ?? '');
				rows.push([`_${rows.length}`, op, ...inputs]);
			}
			return rows;
		});

/** One number for each of `INPUTS`, none near a kink by accident of rounding. */
const randomPoint: fc.Arbitrary<Readonly<Record<string, number>>> = fc.record(
	Object.fromEntries(
		INPUTS.map((name) => [
			name,
			fc.double({ min: -2, max: 2, noNaN: true, noDefaultInfinity: true })
		])
	)
);

/** Curves without corners that stay within a few units, so that differences can be trusted. */
const SMOOTH = ['add', 'subtract', 'negate', 'sin', 'cos', 'tanh', 'sigmoid', 'softplus'] as const;
const FINITE = [...SMOOTH, 'multiply', 'relu', 'abs', 'min', 'max', 'square'] as const;

/** Values, and the sum over all paths of the absolute contributions, by nothing but the definition. */
function plainly(graph: Graph, run: Run): { adjoints: number[]; sizes: number[] } {
	const adjoints: number[] = graph.nodes.map(({ id }) => (id === graph.output ? 1 : 0));
	const sizes = [...adjoints];
	for (const { id, from, to } of [...graph.edges].sort((p, q) => q.to - p.to || p.slot - q.slot)) {
		adjoints[from] = (adjoints[from] ?? 0) + (adjoints[to] ?? 0) * run.partial(id);
		sizes[from] = (sizes[from] ?? 0) + (sizes[to] ?? 0) * Math.abs(run.partial(id));
	}
	return { adjoints, sizes };
}

test('every value is what its rule makes of its inputs, whatever the plan', () => {
	fc.assert(
		fc.property(randomRows(NUMBERWISE), randomPoint, (rows, point) => {
			const { graph, run } = programOf(rows, point);
			const result = run();
			for (const node of graph.nodes)
				if (node.kind === 'operation') {
					const inputs = node.inputs.map((input) => result.primal(input));
					const value = (elementwise(node.op)?.value as (...numbers: number[]) => number)(
						...inputs
					);
					expect(result.primal(node.id)).toBe(value);
				}
		})
	);
});

test('adjoints do not depend on the plan: the plain reverse order gives the same', () => {
	fc.assert(
		fc.property(randomRows(FINITE), randomPoint, (rows, point) => {
			const { graph, run } = programOf(rows, point);
			const result = run();
			const { adjoints, sizes } = plainly(graph, result);
			for (const { id, kind } of graph.nodes) {
				const size = sizes[id] ?? NaN;
				if (kind === 'input' && Number.isFinite(size))
					// Sums in another order differ by a rounding of the largest term for every term.
					expect(Math.abs(result.adjoint(id) - (adjoints[id] ?? NaN))).toBeLessThanOrEqual(
						1e-13 * size
					);
			}
		})
	);
});

/** How many ways lead from each node to the output. */
function paths(graph: Graph): number[] {
	const counts: number[] = graph.nodes.map(({ id }) => (id === graph.output ? 1 : 0));
	for (const { from, to } of [...graph.edges].sort((p, q) => q.to - p.to))
		counts[from] = (counts[from] ?? 0) + (counts[to] ?? 0);
	return counts;
}

test('gradients agree with central differences', () => {
	fc.assert(
		fc.property(randomRows(SMOOTH, 12), randomPoint, (rows, point) => {
			const { graph, run } = programOf(rows, point);
			// No slope here is above 1, so that n paths bound the fifth derivative by some hundreds of n⁵; with a
			// step of 1e-3 the extrapolated difference is then right to 1e-7.
			fc.pre(Math.max(...paths(graph).slice(0, INPUTS.length)) <= 6);
			const gradients = run();
			for (const name of INPUTS) {
				const at = (offset: number): number =>
					run({ ...point, [name]: (point[name] ?? NaN) + offset }).value().data[0] ?? NaN;
				const central = (step: number): number => (at(step) - at(-step)) / (2 * step);
				const expected = (4 * central(5e-4) - central(1e-3)) / 3;
				expect(gradients.gradient(name).data[0]).toBeCloseTo(expected, 6);
			}
		})
	);
});

test('each adjoint is the sum of the contributions that reach it', () => {
	fc.assert(
		fc.property(randomRows(FINITE), randomPoint, (rows, point) => {
			const { graph, run } = programOf(rows, point);
			const result = run();
			fc.pre(graph.nodes.every(({ id }) => Number.isFinite(result.adjoint(id))));
			for (const { id } of graph.nodes) {
				const contributions = graph.edges
					.filter(({ from }) => from === id)
					.map((edge) => result.contribution(edge.id));
				const sum = contributions.reduce((a, b) => a + b, id === graph.output ? 1 : 0);
				const size = contributions.reduce((a, b) => a + Math.abs(b), 1);
				expect(Math.abs(result.adjoint(id) - sum)).toBeLessThanOrEqual(1e-14 * size);
			}
		})
	);
});

test('the gradient is linear: of p·f it is p times that of f', () => {
	fc.assert(
		fc.property(
			randomRows(SMOOTH),
			randomPoint,
			fc.integer({ min: -8, max: 8 }),
			(rows, point, power) => {
				const last = rows.at(-1)?.[0] ?? '';
				const scaled: Row[] = [...rows, ['_p', 2 ** power], ['f', 'multiply', '_p', last]];
				const [one, other] = [programOf(rows, point).run(), programOf(scaled, point).run()];
				// A power of two scales without rounding, but for the last numbers before 0.
				for (const name of INPUTS) {
					const expected = 2 ** power * (one.gradient(name).data[0] ?? NaN);
					const [actual = NaN] = other.gradient(name).data;
					expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-300);
				}
			}
		)
	);
});

test('a value used under two names has the sum of the gradients of two inputs of that value', () => {
	fc.assert(
		fc.property(randomRows(SMOOTH), randomPoint, (rows, point) => {
			const merged = rows
				.filter(([name]) => name !== 'b')
				.map((row) => row.map((part, i) => (i > 1 && part === 'b' ? 'a' : part)) as unknown as Row);
			const apart = programOf(rows, { ...point, b: point['a'] ?? NaN }).run();
			const [together = NaN] = programOf(merged, point).run().gradient('a').data;
			const [a = NaN, b = NaN] = ['a', 'b'].map((name) => apart.gradient(name).data[0]);
			const { sizes } = plainly(apart.graph, apart);
			const size = Math.max(1, ...sizes);
			expect(Math.abs(together - (a + b))).toBeLessThanOrEqual(1e-13 * size);
		})
	);
});

test('an input that the target does not use has gradient 0, even beside NaN and infinities', () => {
	fc.assert(
		fc.property(randomRows(NUMBERWISE), randomPoint, (rows, point) => {
			const { graph, run } = programOf(
				[...rows, ['lonely'], ['_l', 'log', 'lonely'], ['f', 'sin', rows.at(-1)?.[0] ?? '']],
				{ ...point, lonely: 0 }
			);
			expect(run().gradient('lonely').data[0]).toBe(0);
			const used = new Set([graph.output]);
			for (const { from, to } of [...graph.edges].reverse()) if (used.has(to)) used.add(from);
			for (const name of INPUTS)
				if (!used.has(graph.names.get(name) ?? NaN)) expect(run().gradient(name).data[0]).toBe(0);
		})
	);
});

test('a plan holds every node once, after its inputs, in stretches of one operation', () => {
	fc.assert(
		fc.property(randomRows(NUMBERWISE, 60), (rows) => {
			const graph = graphOf(rows);
			const { size, offsets, nodes, stretches } = plan(graph);
			expect(size).toBe(graph.nodes.length);
			expect([...nodes].sort((a, b) => a - b)).toEqual(graph.nodes.map(({ id }) => id));
			for (const { from, to } of graph.edges)
				expect(offsets[from]).toBeLessThan(offsets[to] ?? NaN);
			for (const { op, start, end } of stretches)
				for (const id of nodes.slice(start, end)) expect(graph.nodes[id]).toMatchObject({ op });
		})
	);
});

test('the products of a layer are one stretch, and so are its sums', () => {
	const rows: Row[] = [['x'], ['y'], ['z']];
	for (const name of ['_0', '_1', '_2'])
		rows.push([`${name}p`, 'multiply', 'x', 'y'], [`${name}s`, 'add', `${name}p`, 'z']);
	expect(plan(graphOf(rows)).stretches).toHaveLength(2);
});
