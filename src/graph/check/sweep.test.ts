import { expect, test } from 'vitest';
import type { Values } from '../tensor.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { coordinatesOf } from './coordinate.ts';
import { Probe } from './probe.ts';
import { STEPS, sweep, type Sweep } from './sweep.ts';

function swept(source: string, values: Values): Sweep {
	const program = compiledProgram(source, values);
	const found = sweep(new Probe(program), coordinatesOf(program.inputs).shown.slice(0, 1));
	if (!found) throw new Error('no gradient');
	return found;
}

const functions: readonly (readonly [source: string, values: Values])[] = [
	['f = sigmoid(w*x + b)', { w: 1, x: 3, b: -2 }],
	['f = exp(x)', { x: 1 }],
	['f = sin(x)*x^3', { x: 0.7 }]
];

test('65 steps from 1e-16 to 1, four in a power of ten', () => {
	expect(STEPS).toHaveLength(65);
	expect(STEPS[0]).toBeCloseTo(1e-16, 30);
	expect(STEPS.at(-1)).toBe(1);
});

test('truncation falls with the first power of the step, or with the second; rounding grows as it shrinks', () => {
	for (const [source, values] of functions) {
		const { forward, central } = swept(source, values);
		expect(Math.abs(forward.truncation!.slope - 1), source).toBeLessThan(0.1);
		expect(Math.abs(central.truncation!.slope - 2), source).toBeLessThan(0.1);
		expect(Math.abs(forward.rounding!.slope + 1), source).toBeLessThan(0.3);
		expect(Math.abs(central.rounding!.slope + 1), source).toBeLessThan(0.3);
	}
});

test('the best step is near √ε for the one-sided quotient and near ∛ε for the central one, which gets closer', () => {
	for (const [source, values] of functions) {
		const { forward, central } = swept(source, values);
		expect(Math.abs(Math.log10(forward.best!.h) + 8), source).toBeLessThan(1.3);
		expect(Math.abs(Math.log10(central.best!.h) + 5.2), source).toBeLessThan(1.3);
		expect(central.best!.error, source).toBeLessThan(forward.best!.error);
	}
});

test('a straight line has nothing to truncate, so there is no slope', () => {
	expect(swept('f = 3*x', { x: 2 }).central.truncation).toBeUndefined();
	expect(swept('f = 3*x', { x: 2 }).central.best?.error).toBeLessThan(1e-12);
});

test('errors are absolute where the gradient is 0', () => {
	const { relative, forward } = swept('f = x^2', { x: 0 });
	expect(relative).toBe(false);
	expect(forward.points.at(-1)?.error).toBe(1);
});

test('no gradient, no errors', () => {
	const program = compiledProgram('f = log(x)', { x: -1 });
	expect(sweep(new Probe(program), coordinatesOf(program.inputs).shown)).toBeUndefined();
});
