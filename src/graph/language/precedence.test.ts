import { expect, test } from 'vitest';
import type { Graph } from '../graph.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { goodReading } from './good-reading.ts';

function value(graph: Graph, inputs: Readonly<Record<string, number>>): number {
	const values: number[] = [];
	for (const node of graph.nodes) {
		if (node.kind === 'input') values.push(inputs[node.name] ?? Number(node.literal?.value));
		else if (node.kind === 'constant') values.push(node.value);
		else if (node.kind === 'operation') {
			const operation: Operation = operations[node.op];
			if (operation.kind === 'whole') throw new Error(`${node.op} takes tensors`);
			const compute: (...numbers: number[]) => number = operation.value;
			values.push(compute(...node.inputs.map((input) => values[input] ?? NaN)));
		}
	}
	return values[graph.output] ?? NaN;
}

test.each([
	['2^3^2', 512],
	['(2^3)^2', 64],
	['-x^2', -9],
	['(-x)^2', 9],
	['-2^2', -4],
	['2^-1', 0.5],
	['-x²', -9],
	['x⁻¹', 1 / 3],
	['x²³', 3 ** 23],
	['a-b-c', 7 - 5 - 2],
	['a-(b-c)', 7 - (5 - 2)],
	['a/b/c', 7 / 5 / 2],
	['a/(b/c)', 7 / (5 / 2)],
	['a-b+c', 4],
	['a+b*c', 17],
	['2x', 6],
	['2x^2', 18],
	['2(x+1)', 8],
	['(a)(b)', 35],
	['a*b c', 70],
	['-2x', -6],
	['--x', 3],
	['- -2', 2],
	['+x', 3],
	['a--b', 12],
	['a*-b', -35],
	['a**b', 7 ** 5],
	['a·b × c ÷ x − 1', 70 / 3 - 1],
	['２x＋１', 7],
	['.5x + 5. + 1e2', 106.5],
	['2.*x', 6],
	['max(min(a, b), c)', 5],
	['x^max(1, 2)', 9],
	['sin(x)^2 + cos(x)²', 1],
	['a b c', 70]
])('%s is %d at x = 3, a = 7, b = 5, c = 2', (source, expected) => {
	expect(value(goodReading(source).graph, { x: 3, a: 7, b: 5, c: 2 })).toBeCloseTo(expected, 10);
});
