import { describe, expect, test } from 'vitest';
import { compile } from './index.ts';
import type { CompileOptions, Program } from './program.ts';
import { shapeText, valueOf, type Value, type Values } from './tensor.ts';

function program(source: string, values: Values = {}, options: CompileOptions = {}): Program {
	const compiled = compile(source, values, options);
	if (compiled.ok) return compiled.program;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}

const message = (source: string, values: Values): string => {
	const compiled = compile(source, values);
	return compiled.ok ? '' : (compiled.diagnostics[0]?.message ?? '');
};

/** The numbers of the lecture’s notebook, to the digits of a double. */
const F = 0.7310585786300049;
const DW = [0.5898357997244456, -0.3932238664829637];
const DX = [0.19661193324148185, 0.3932238664829637];
const DB = 0.19661193324148185;

describe('the lecture’s neuron in matrices', () => {
	const values = { W: [[1, 2]], x: [[3], [-2]], b: 2 };
	const run = program('z = W*x + b\nf = sigmoid(z)', values).run();

	test('gives the notebook’s numbers, shaped like the inputs', () => {
		expect(valueOf(run.value())).toEqual([[F]]);
		expect(valueOf(run.gradient('W'))).toEqual([DW]);
		expect(valueOf(run.gradient('x'))).toEqual(DX.map((number) => [number]));
		expect(valueOf(run.gradient('b'))).toBe(DB);
	});

	test('carries tangents forward: along (1, 0) the slope of w₁, along (1, 1) what the notebook’s quotient found', () => {
		expect(run.push({ W: [[1, 0]] }).value().data[0]).toBeCloseTo(DW[0] ?? 0, 15);
		expect(run.push({ W: [[1, 1]] }).value().data[0]).toBeCloseTo(0.19661193324148185, 15);
	});

	test('shows on its edges what adds up to the gradients', () => {
		const { graph } = run;
		for (const node of graph.nodes) {
			const sum = new Float64Array(run.valueOf(node.id).data.length);
			for (const { id, from } of graph.edges)
				if (from === node.id) run.contributionOf(id).data.forEach((part, i) => (sum[i]! += part));
			if (node.id !== graph.output) expect(sum).toEqual(run.gradientOf(node.id).data);
		}
	});
});

test('a vector that is added to a matrix is repeated along its rows, and its gradient is summed over them', () => {
	const run = program('f = W*x + b', {
		W: [
			[1, 2],
			[3, 4]
		],
		x: [[3], [-2]],
		b: [1, 2]
	}).run();
	expect(valueOf(run.value())).toEqual([
		[0, 1],
		[2, 3]
	]);
	expect(valueOf(run.gradient('b'))).toEqual([2, 2]);
	expect(valueOf(run.gradient('W'))).toEqual([
		[6, -4],
		[6, -4]
	]);
	expect(valueOf(run.seed)).toEqual([
		[1, 1],
		[1, 1]
	]);
});

test('any node can be the target, and its seed be given', () => {
	const { run, graph } = program('z = W*x\nf = sum(z)', {
		W: [
			[1, 2],
			[3, 4]
		],
		x: [[3], [-2]]
	});
	const seed = [[1], [0]];
	expect(valueOf(run({}, { target: 'z', seed }).gradient('W'))).toEqual([
		[3, -2],
		[0, 0]
	]);
	const z = graph.names.get('z') ?? NaN;
	expect(valueOf(run({}, { target: z, seed: [[0], [2]] }).gradient('x'))).toEqual([[6], [8]]);
	expect(valueOf(run({}, { target: z, seed }).gradient('f'))).toBe(0);
	expect(() => run({}, { target: 'z', seed: [1, 0] })).toThrow(/seed.*2×1.*2/);
	expect(() => run({}, { target: 99 })).toThrow(RangeError);
});

test.each<[string, Values, Value, Value]>([
	['sum(a*b)', { a: [1, 2, 3], b: [4, 5, 6] }, 32, [4, 5, 6]],
	['sum(a*b)', { a: 2, b: [4, 5, 6] }, 30, 15],
	['sum(a - b)', { a: [[1], [2]], b: [[1, 2, 3]] }, -3, [[3], [3]]],
	['sum(a/b)', { a: [[[1, 2]], [[3, 4]]], b: [1, 2] }, 7, [[[1, 0.5]], [[1, 0.5]]]]
])('%s with %j is %j', (source, values, value, gradient) => {
	const run = program(`f = ${source}`, values).run();
	expect(valueOf(run.value())).toEqual(value);
	expect(valueOf(run.gradient('a'))).toEqual(gradient);
});

test('a run that is taken over has all new entries, and a wrong shape names the input', () => {
	const { run } = program('f = sum(W*x)', { W: [[1, 2]], x: [[3], [-2]] });
	const first = run();
	const second = run({ W: [[5, 6]] }, { into: first });
	expect(second).toBe(first);
	expect(second.value().data[0]).toBe(3);
	expect(run().value().data[0]).toBe(-1);
	expect(() => run({ W: [1, 2] })).toThrow(/`W` must have the shape 1×2.*a list of the shape 2/);
	expect(() => run({ W: 1 })).toThrow(/`W` must have the shape 1×2.*a single number/);
});

describe('shapes that do not fit are told at the operator', () => {
	test('for a sum, with both shapes', () => {
		const compiled = compile('f = a + b', { a: [1, 2], b: [1, 2, 3] });
		expect(compiled).toMatchObject({ ok: false, diagnostics: [{ from: 6, to: 7 }] });
		expect(message('f = a + b', { a: [1, 2], b: [1, 2, 3] })).toMatch(
			/`a` has the shape 2 and `b` the shape 3, so `\+` cannot go entry by entry/
		);
	});

	test('for a product of matrices, with the factor to transpose', () => {
		const values = {
			W: [
				[1, 2],
				[3, 4],
				[5, 6]
			],
			x: [[1], [2], [3]]
		};
		const compiled = compile('f = W*x', values);
		expect(message('f = W*x', values)).toMatch(/`W` \(3×2\) and `x` \(3×1\) do not fit/);
		expect(compiled).toMatchObject({
			diagnostics: [{ from: 5, to: 6, fix: { edits: [{ from: 4, to: 5, insert: "W'" }] } }]
		});
	});
});

test('more numbers than the limit are refused before any are made', () => {
	const column = Array.from({ length: 2000 }, () => [1]);
	expect(message('f = sum(a + b)', { a: column, b: [column.flat()] })).toMatch(/1,000,000 numbers/);
});

test('inputs without a value of their own start as equal entries of a small number', () => {
	const { inputs } = program('f = sum(W*x)', { x: [1, 2] });
	expect(inputs.map(({ name, shape }) => [name, shapeText(shape)])).toEqual([
		['W', 'scalar'],
		['x', '2']
	]);
});

test('matrix products that would hold up a slider are refused before any of it is worked out', () => {
	const square = (size: number) =>
		Array.from({ length: size }, () => new Array<number>(size).fill(1));
	const message = (source: string, M: Value): string => {
		const compiled = compile(source, { M });
		return compiled.ok ? 'fits' : (compiled.diagnostics[0]?.message ?? '');
	};
	expect(message('f = sum(M*M)', square(340))).toBe('fits');
	expect(message('f = sum(M*M)', square(345))).toMatch(/multiply more than 40,000,000 pairs/);
	// Equal products are one; those after one another add up.
	expect(message('f = sum(M*M + M*M)', square(280))).toBe('fits');
	expect(message('f = sum(M*M*M)', square(280))).toMatch(/Make its matrices smaller/);
	expect(message('f = sum(M*M[1, :])', square(500))).toBe('fits');
});
