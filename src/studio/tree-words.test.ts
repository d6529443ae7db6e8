import { expect, test } from 'vitest';
import { programOf } from './testing.ts';
import { treeWords } from './tree-words.ts';

const words = (source: string): string | undefined =>
	treeWords(programOf(source).graph, source, false);

test('the switch says what is written twice, and what that costs', () => {
	expect(words('f = (a+b)*exp(a+b) - c')).toBe(
		'(a+b) is written twice and computed once: 4 operations instead of 5.'
	);
	expect(words('g(t) = t^2\nf = g(x) + g(x)*g(x)')).toBe(
		'g(x) is written 3 times and computed once: 3 operations instead of 5.'
	);
});

test('a long part is not repeated', () => {
	const part = 'sin(a_long_name + another_long_name)';
	expect(words(`f = ${part} + ${part}`)).toMatch(/^One part is written twice/);
});

test('there is no switch where nothing is written twice', () => {
	expect(words('f = a + b')).toBeUndefined();
});
