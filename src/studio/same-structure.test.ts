import { expect, test } from 'vitest';
import { sameStructure } from './same-structure.ts';
import { programOf } from './testing.ts';

const same = (a: string, b: string): boolean =>
	sameStructure(programOf(a).graph, programOf(b).graph);

test('another number for an input, or a comment, leaves the drawing as it is', () => {
	expect(same('w = 0.5\nf = w*x', 'w = -0.25 # less\nf = w*x')).toBe(true);
});

test('another operand, name, constant or use does not', () => {
	expect(same('f = w*x', 'f = w*y')).toBe(false);
	expect(same('f = x*x', 'f = x*y')).toBe(false);
	expect(same('f = x + 1', 'f = x + 2')).toBe(false);
	expect(same('f = w*x', 'g = w*x')).toBe(false);
});

test('another shape of an input does not', () => {
	expect(same('W = [1, 2]\nf = sum(W)', 'W = [3, 4]\nf = sum(W)')).toBe(true);
	expect(same('W = [1, 2]\nf = sum(W)', 'W = [1, 2, 3]\nf = sum(W)')).toBe(false);
});

test('another operation on the same operands keeps the places', () => {
	expect(same('f = w*x', 'f = w+x')).toBe(true);
});
