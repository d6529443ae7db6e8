import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { about, alongContextOf, contextOf, derivation } from './testing/asked.ts';
import { gradientOf, inMode, tangentOf, valueOf } from './subject.ts';

const NEURON = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';
const VALUES = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };

const told = (source: string, values: Values, along: string, of: string, entry?: number) => {
	const context = alongContextOf(source, values, along, entry);
	return derivation(context, about(context, of, 'tangent'));
};

test('a tangent is local times tangent, back to the input along which all is differentiated', () => {
	const lines = told(NEURON, VALUES, 'w1', 'f');
	expect(lines.filter((text) => /^ *∂.*∂w1 =/.test(text))).toEqual([
		'∂f/∂w1 = σ′(z) × ∂z/∂w1 = 0.1966 × 3 = 0.5898',
		'  ∂z/∂w1 = ∂z/∂v3 × ∂v3/∂w1 = 1 × 3 = 3',
		'    ∂v3/∂w1 = ∂v3/∂v1 × ∂v1/∂w1 = 1 × 3 = 3',
		'      ∂v1/∂w1 = x1 × ∂w1/∂w1 = 3 × 1 = 3',
		'        ∂v1/∂w1 = x1 = 3',
		'        ∂w1/∂w1 = 1 (the start of forward mode)'
	]);
	expect(lines).toContain('  σ′(z) = f (1 − f) = 0.7311 (1 − 0.7311) = 0.1966');
});

test('where two inputs move, each brings its part', () => {
	const lines = told('d = b + 1\nc = a + b\ne = c * d', { a: 2, b: 1 }, 'b', 'e');
	expect(lines.filter((text) => /^ {0,2}\S/.test(text))).toEqual([
		'∂e/∂b = ∂e/∂c × ∂c/∂b + ∂e/∂d × ∂d/∂b = 2 + 3 = 5',
		'  ∂e/∂c × ∂c/∂b = 2 × 1 = 2',
		'  ∂e/∂d × ∂d/∂b = 3 × 1 = 3'
	]);
});

test('of tensors an entry is the sum over the entries that it is made of', () => {
	const values = {
		W: [
			[1, 2],
			[3, 4]
		],
		x: [5, 6]
	};
	const [line, , part] = told('y = W * x\nf = sum(y)', values, 'W', 'f', 1);
	expect(line).toBe('∂f/∂W[1, 2] = ∂f/∂y[1] × ∂y[1]/∂W[1, 2] = 1 × 6 = 6');
	expect(part).toBe('  ∂y[1]/∂W[1, 2] = x[2] × ∂W[1, 2]/∂W[1, 2] = 6 × 1 = 6');
	const [sum] = told('y = W * x\nf = sum(y .^ 2)', values, 'x', 'f', 0);
	expect(sum).toContain('= 34 + 234 = 268');
	const [all] = told('y = W * x\nf = sum(y)', values, 'W', 'y', 1);
	expect(all).toContain('each entry is a sum of its own');
});

test('what does not move says so, and a sum that is 0 is no such thing', () => {
	expect(told(NEURON, VALUES, 'w1', 'v2')).toEqual(['∂v2/∂w1 = 0 (it does not depend on w1)']);
	expect(told(NEURON, VALUES, 'w1', 'b')).toEqual(['∂b/∂w1 = 0 (it does not depend on w1)']);
	const [zero] = told('f = x - x', { x: 2 }, 'x', 'f');
	expect(zero).toContain('= 1 + (−1) = 0');
});

test('a question about a derivative is about the one on screen', () => {
	const backward = contextOf(NEURON, VALUES).schedule;
	const forward = alongContextOf(NEURON, VALUES, 'w1').schedule;
	expect(inMode(gradientOf(3), forward)).toEqual(tangentOf(3));
	expect(inMode(tangentOf(3, 1), backward)).toEqual(gradientOf(3, 1));
	expect(inMode(valueOf(3), forward)).toEqual(valueOf(3));
});
