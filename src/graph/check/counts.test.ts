import { expect, test } from 'vitest';
import { compiledProgram } from '../testing/compiled-program.ts';
import { exampleProgram } from '../testing/example-run.ts';
import { countsOf, type Counts } from './counts.ts';

const counted = ({ graph }: ReturnType<typeof compiledProgram>): Counts =>
	countsOf(graph, graph.output);

test('the neuron: five passes forward, one in reverse, which travels every edge once', () => {
	// 2 + 2 edges into the products, 2 into each sum, 1 into the sigmoid
	expect(counted(exampleProgram('neuron'))).toEqual({
		inputs: 5,
		outputs: 1,
		// w1, x1, w2, x2: product, sum, sum, sigmoid; b: sum, sigmoid
		forwardMode: { passes: 5, multiplications: 4 * 4 + 2 },
		reverseMode: { passes: 1, multiplications: 9 }
	});
});

test('a product of matrices counts 2·m·n·k in reverse mode', () => {
	const values = {
		A: [
			[1, 2, 3],
			[4, 5, 6]
		],
		B: [[1], [2], [3]]
	};
	const { reverseMode, forwardMode } = counted(compiledProgram('sum(A @ B)', values));
	expect(reverseMode).toEqual({ passes: 1, multiplications: 2 * 2 * 3 * 1 + 2 });
	expect(forwardMode).toEqual({ passes: 9, multiplications: 9 * (6 + 2) });
});

test('one input and many outputs: reverse mode needs a pass for each', () => {
	const { inputs, outputs, forwardMode, reverseMode } = counted(
		compiledProgram('y = x .* [1, 2, 3]', { x: 2 })
	);
	expect([inputs, outputs]).toEqual([1, 3]);
	expect([forwardMode.passes, reverseMode.passes]).toEqual([1, 3]);
	expect(reverseMode.multiplications).toBe(3 * forwardMode.multiplications);
});

test('what the target does not use costs nothing', () => {
	const counts = counted(compiledProgram('y = exp(a)\nf = b + 1', {}));
	expect(counts.reverseMode.multiplications).toBe(1);
	expect(counts.forwardMode.multiplications).toBe(1);
});
