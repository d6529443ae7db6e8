import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { schedule } from '../steps.ts';
import type { Values } from '../tensor.ts';
import { unmarked } from '../tex/parts.ts';
import { localDerivative, ruled } from './local.ts';

const format = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

/** Rule and rule with numbers of the last operation, along its input in `slot`. */
function told(source: string, values: Values, slot = 0) {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const edge = graph.edges.find((each) => each.to === graph.output && each.slot === slot);
	if (edge === undefined) throw new Error('No such edge');
	const context = { graph, run: run(), schedule: schedule(graph), format };
	const { rule, valued, value } = localDerivative(context, edge);
	return { rule: rule && unmarked(rule.tex), valued: valued && unmarked(valued.tex), value };
}

const WITHOUT = { rule: undefined, valued: undefined };

test.each([
	['a sum', 'f = a + b', 0, 1],
	['the second input of a difference', 'f = a - b', 1, -1],
	['a constant factor', 'f = 2*a', 1, 2],
	['a constant divisor', 'f = a/4', 0, 0.25]
])('the slope of %s is a number, and no rule says more', (_what, source, slot, value) => {
	expect(told(source, { a: 3, b: 5 }, slot)).toEqual({ ...WITHOUT, value });
});

test('a rule that is one name is told with its name, and its number is the slope itself', () => {
	expect(told('f = rate * x', { rate: -2, x: 3 }, 1)).toEqual({
		rule: '{\\mathrm{rate}}',
		valued: undefined,
		value: -2
	});
	expect(told('f = exp(x)', { x: 0 }).valued).toBeUndefined();
});

test('a rule with more than a name is told with names and with numbers', () => {
	expect(told('f = x^3', { x: -2 })).toEqual({
		rule: '3 \\, {x}^{2}',
		valued: '3 \\, (-2)^{2}',
		value: 12
	});
});

test('at a kink the condition of a rule holds for none of its cases, so it has no numbers', () => {
	const { rule, valued } = told('f = relu(x)', { x: 0 });
	expect([rule?.includes('if'), valued]).toEqual([true, undefined]);
	expect(told('f = max(x, y)', { x: 1, y: 1 })).toEqual({ ...WITHOUT, value: 0.5 });
});

test('numbers that would cancel are written so that they come to the slope', () => {
	const seen = (source: string, x: number) => told(source, { x });
	expect(seen('f = sigmoid(x)', 1).valued).toBe('0.7311 (1 - 0.7311)');
	expect(seen('f = sigmoid(x)', 100)).toMatchObject({
		rule: '{\\sigma} (1 - {\\sigma})',
		valued: '1 \\times 3.72 \\times 10^{-44}'
	});
	expect(seen('f = sigmoid(x)', -100).valued).toBe(
		'3.72 \\times 10^{-44} (1 - 3.72 \\times 10^{-44})'
	);
	expect(seen('f = tanh(x)', 1).valued).toBe('1 - 0.7616^{2}');
	expect(seen('f = tanh(x)', -20)).toMatchObject({
		rule: '(1 - {f}) (1 + {f})',
		valued: '2 \\times 8.497 \\times 10^{-18}'
	});
});

test('where no product says it, numbers that would cancel are left out', () => {
	expect(told('f = logit(x)', { x: 0.25 }).valued).toBeDefined();
	expect(told('f = logit(x)', { x: 1 - 1e-9 }).valued).toBeUndefined();
	expect(told('f = asin(x)', { x: 1 - 1e-9 }).valued).toBeUndefined();
});

test('of a fraction the longer half counts, and commands are no characters', () => {
	expect(ruled('\\frac{1}{x}').width).toBe(1);
	expect(ruled('\\displaystyle \\frac{1}{12 \\cdot x}').width).toBe(3);
	expect(ruled('{\\htmlData{node=3}{x_{1}}}').width).toBe(2);
});
