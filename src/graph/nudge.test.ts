import { describe, expect, test } from 'vitest';
import { compile } from './index.ts';
import { nudge, type Moved } from './nudge.ts';
import type { Values } from './tensor.ts';

function moved(source: string, before: Values, after: Values): ReadonlyMap<string, Moved> {
	const compiled = compile(source, before);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { program } = compiled;
	return new Map(
		nudge(program, before, after).map((each) => [program.graph.nodes[each.node]?.label ?? '', each])
	);
}

describe('a step of an input', () => {
	const NEURON = 'z = w*x + b\nf = sigmoid(z)';
	const before = { w: 1, x: 3, b: -2 };

	test('moves what is linear by just its slope times the step', () => {
		const found = moved(NEURON, before, { ...before, w: 1.5 });
		expect(found.get('z')).toMatchObject({ actual: 1.5, predicted: 1.5 });
	});

	test('agrees with the slope when it is small, and does not when it is large', () => {
		const off = (step: number): number => {
			const { actual = NaN, predicted = NaN } =
				moved(NEURON, before, { ...before, w: 1 + step }).get('f') ?? {};
			return Math.abs(predicted / actual - 1);
		};
		expect(off(1e-5)).toBeLessThan(1e-5);
		expect(off(1)).toBeGreaterThan(0.1);
	});

	test('leaves out what it does not reach', () => {
		const found = moved('u = y^2\nf = w*x + u', { y: 1, w: 2, x: 3 }, { y: 1, w: 2.5, x: 3 });
		expect([...found.keys()]).toEqual(['w', 'v1', 'f']);
	});
});

test('of a matrix the entry that moved most is told', () => {
	const before = { W: [[1, 2]], x: [[3], [-2]] };
	const found = moved('f = W*x', before, { ...before, W: [[1, 2.25]] });
	expect(found.get('W')).toMatchObject({ entry: 1, actual: 0.25, predicted: 0.25 });
	expect(found.get('f')).toMatchObject({ entry: 0, actual: -0.5, predicted: -0.5 });
});

test('several inputs at once move along one direction', () => {
	const before = { a: 1, b: 2 };
	expect(moved('f = a*b', before, { a: 1.1, b: 2.1 }).get('f')?.predicted).toBeCloseTo(0.3, 12);
});
