import { expect, test } from 'vitest';
import { exampleProgram } from '../testing/example-run.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { coordinatesOf } from './coordinate.ts';
import { checked, isLight, runnable, type CheckRequest } from './report.ts';

test('what a worker makes of a copy is what the page makes itself', () => {
	const program = exampleProgram('matrix-neuron');
	const directions = coordinatesOf(program.inputs).shown.map((at) => [at]);
	const { values, target } = { values: { b: 1 }, target: program.graph.output };
	const request: CheckRequest = { values, target, directions, swept: directions[0]! };
	const { graph, inputs } = program;
	const copy = structuredClone({ graph, inputs, request });
	const report = checked(runnable(copy), copy.request);
	expect(structuredClone(report)).toEqual(checked(program, request));
	expect(report.rows).toHaveLength(5);
	expect(report.sweep?.central.points).toHaveLength(65);
});

test('the neuron is checked between two frames, a large program is not', () => {
	const { graph } = exampleProgram('neuron');
	expect(isLight(graph, graph.output, 5)).toBe(true);
	const rows = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 1));
	const large = compiledProgram('f = sum(tanh(A * B))', { A: rows, B: rows }).graph;
	expect(isLight(large, large.output, 50)).toBe(false);
});
