import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { kept } from './kept.ts';

function keptBy(source: string, values: Values = {}) {
	const { graph } = compiledProgram(source, values);
	return kept(graph, graph.output);
}

test('the neuron keeps three numbers at most, first where its two products are added', () => {
	const { beats, peak, saved } = keptBy('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)');
	// By hand: inputs, v1, v2, v3, z, f, then the seed and the five ways back.
	expect(beats.map(({ values }) => values)).toEqual([0, 1, 2, 3, 2, 2, 1, 1, 0, 0, 0, 0]);
	expect(beats.map(({ adjoints }) => adjoints)).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 3, 2, 1]);
	expect(peak).toEqual({ numbers: 3, beat: 3 });
	expect(saved).toEqual({ computed: 1, inputs: 4 });
});

test('a deep chain keeps every angle, and the peak is where the way back begins', () => {
	// sin reads its input: v1, v2 and the target are there at the seed's first pull.
	const { beats, peak, saved } = keptBy('sin(sin(sin(x)))');
	expect(beats.map(({ values }) => values)).toEqual([0, 1, 2, 3, 2, 2, 1, 0]);
	expect(beats.map(({ adjoints }) => adjoints)).toEqual([0, 0, 0, 0, 1, 2, 2, 1]);
	expect(peak).toEqual({ numbers: 4, beat: 5 });
	expect(saved).toEqual({ computed: 2, inputs: 1 });
});

test('tensors count with all their entries', () => {
	const values = {
		W: [
			[1, 2, 3],
			[4, 5, 6]
		],
		x: [1, 2, 3]
	};
	const { beats, peak, saved } = keptBy('h = tanh(W*x)\nf = sum(h)', values);
	expect(beats.map(({ values }) => values)).toEqual([0, 2, 4, 3, 2, 2, 2, 0]);
	expect(beats.map(({ adjoints }) => adjoints)).toEqual([0, 0, 0, 0, 1, 3, 4, 2]);
	expect(peak).toEqual({ numbers: 6, beat: 6 });
	expect(saved).toEqual({ computed: 2, inputs: 9 });
});

test('a value that nothing reads is there only while it is made', () => {
	const { beats } = keptBy('a = x*y\nb = exp(x)\nf = a + 1');
	expect(beats.map(({ values }) => values).slice(0, 4)).toEqual([0, 1, 2, 2]);
});

test('a gradient waits for its last path', () => {
	const { beats } = keptBy('a = x + 1\nf = a*a + exp(a)');
	expect(Math.max(...beats.map(({ adjoints }) => adjoints))).toBe(3);
});

test('a target that is an input keeps nothing', () => {
	expect(keptBy('x').peak.numbers).toBe(0);
});
