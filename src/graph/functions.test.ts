import { describe, expect, test } from 'vitest';
import type { Graph } from './graph.ts';
import { compile } from './index.ts';
import { valueOf, type Values } from './tensor.ts';

function graphOf(source: string, values: Values = {}): Graph {
	const compiled = compile(source, values);
	if (compiled.ok) return compiled.program.graph;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}

/** Each group with what stands right in it. */
const boxes = ({ groups, nodes }: Graph): string[] =>
	groups.map(
		({ id, label, outer }) =>
			`${label}${outer === undefined ? '' : ` in ${outer}`}: ${nodes
				.filter(({ group }) => group === id)
				.map(({ label }) => label)
				.join(' ')}`
	);

const LAYERS =
	'layer(W, x, b) = relu(W*x + b)\nh = layer(W1, x, b1)\ny = layer(W2, h, b2)\nf = y^2';

describe('a call of a function', () => {
	test('is its body, in a group of its own', () => {
		const graph = graphOf(LAYERS);
		expect(boxes(graph)).toEqual(['layer: v1 v2 h', 'layer: v3 v4 y']);
		expect(graph.groups.map(({ output }) => graph.nodes[output]?.label)).toEqual(['h', 'y']);
		expect(
			graph.nodes.filter(({ kind, group }) => kind !== 'operation' && group !== undefined)
		).toEqual([]);
	});

	test('gives the numbers of the body written out', () => {
		const values = { W1: 2, x: 3, b1: -1, W2: 0.5, b2: 1 };
		const numbers = (source: string): unknown[] => {
			const compiled = compile(source, values);
			if (!compiled.ok) throw new Error(source);
			const run = compiled.program.run();
			return [run.value(), ...Object.keys(values).map((name) => run.gradient(name))].map(valueOf);
		};
		expect(numbers(LAYERS)).toEqual(numbers('h = relu(W1*x + b1)\ny = relu(W2*h + b2)\nf = y^2'));
	});

	test('stands where the call stands, and where the body stands', () => {
		const source = 'double(a) = a + a\nf = 3*double(x)';
		const graph = graphOf(source);
		const sum = graph.nodes.find(({ group }) => group === 0);
		expect(sum?.spans.map(({ from, to }) => source.slice(from, to))).toEqual([
			'double(x)',
			'a + a'
		]);
	});

	test('within another one is a group within its group', () => {
		const graph = graphOf('g(x) = x + 1\nf(x) = g(x)*x\nf(y)');
		expect(boxes(graph)).toEqual(['f: v2', 'g in 0: 1 v1']);
	});

	test('holds the numbers that stand in its body, and not those it is called with', () => {
		expect(boxes(graphOf('g(a) = 2*a + pi\nf = g(3)'))).toEqual(['g: 2 v1 π f']);
		expect(boxes(graphOf('g(v) = [1, 2]*v + 1\nf = g(x)', { x: [3, 4] }))).toEqual([
			'g: [1, 2] v1 1 f'
		]);
	});

	test('that is nothing but a number has no box, and the number is the caller’s', () => {
		expect(boxes(graphOf('one(a) = 1\nf = one(x) + x'))).toEqual([]);
		expect(boxes(graphOf('one(a) = 1\ng(a) = one(a) + a\nf = g(x)'))).toEqual(['g: 1 f']);
	});

	test('that was there already is the same nodes, and no second group', () => {
		expect(boxes(graphOf('g(x) = sin(x)\ng(y) + g(y)'))).toEqual(['g: v1']);
		expect(boxes(graphOf('same(x) = x\nf = same(y) + 1'))).toEqual([]);
	});

	test('takes names of the program that are no parameters, and numbers', () => {
		const graph = graphOf('k = 2\ng(x) = k*x + c\nf = g(3)');
		expect([...graph.names.keys()]).toEqual(['k', 'c', 'f']);
	});
});

describe('what does not fit in a body', () => {
	const source = 'layer(W, x) = W*x\nh = layer(A, x)\nf = layer(B, h)';
	const values = {
		A: [
			[1, 2],
			[3, 4]
		],
		x: [1, 1],
		B: [[1, 2, 3]]
	};

	test('is told at its place there, and with the call in which it does not fit', () => {
		const compiled = compile(source, values);
		expect(compiled).toMatchObject({ ok: false, diagnostics: [{ from: 15, to: 16 }] });
		expect(compiled.ok ? '' : compiled.diagnostics[0]?.message).toMatch(
			/`W` \(1×3\) and `x` \(2\) do not fit.* This is in the call `layer\(B, h\)`\.$/
		);
	});
});

test('functions that call one another without end in sight are refused before the work is done', () => {
	const lines = Array.from(
		{ length: 40 },
		(_, i) => `f${i}(x) = ${i ? `f${i - 1}(f${i - 1}(x))` : 'x + 1'}`
	);
	const compiled = compile([...lines, 'f39(y)'].join('\n'));
	expect(compiled.ok ? '' : compiled.diagnostics[0]?.message).toMatch(/call one another so often/);
});
