import { expect, test } from 'vitest';
import type { Values } from '$graph/tensor.ts';
import { chipText, pushChipText } from './chip-text.ts';
import { program } from './testing.ts';

const chips = (source: string, values: Values = {}): string[] => {
	const { graph, run } = program(source, values);
	const numbers = run();
	return graph.edges.map(({ id }) => chipText(numbers, id));
};
const x = [1, -2, 3];
const X = [x, [4, 5, 6]];

test('a number is a factor, negative ones in brackets', () => {
	expect(chips('f = -x', { x: 2 })).toEqual(['×(−1)']);
});

test('a whole operation says its rule', () => {
	expect(chips('u = W*x', { W: [[1, 2]], x: [[3], [-2]] })).toEqual(['· xᵀ', 'Wᵀ ·']);
});

test('entry by entry it is the other factor or the slope, and a factor where all slopes are the same', () => {
	expect(chips('y = sigmoid(x)', { x })).toEqual(['⊙ σ′']);
	expect(chips('y = k*x', { k: 2, x })).toEqual(['Σ ⊙ x', '×2']);
	expect(chips('y = a + b', { a: x, b: x })).toEqual(['×1', '×1']);
	expect(chips('y = a / b', { a: x, b: [4, 5, 6] })).toEqual(['⊙ 1/b', '⊙ −a/(b²)']);
});

test('what was spread over many is summed on its way back', () => {
	expect(chips('y = X + b', { X, b: x })).toEqual(['×1', 'Σ axis 1']);
	expect(chips('y = X / b', { X, b: [[2], [3]] })).toEqual(['⊙ 1/b', '⊙ −X/(b²), Σ axis 2']);
	expect(chips('y = X + b', { X })).toEqual(['×1', 'Σ all']);
	expect(chips('y = T + b', { T: [X, X], b: x })).toEqual(['×1', 'Σ axes 1, 2']);
});

test('a tangent is multiplied by the other factor as it stands, repeated, or does what its input does', () => {
	const pushed = (source: string, values: Values): string[] => {
		const { graph, run } = program(source, values);
		const numbers = run();
		return graph.edges.map(({ id }) => pushChipText(numbers, id));
	};
	expect(pushed('u = W*x', { W: [[1, 2]], x: [[3], [-2]] })).toEqual(['· x', 'W ·']);
	expect(pushed('y = X + b', { X, b: x })).toEqual(['×1', 'repeat']);
	expect(pushed('y = k*x', { k: 2, x })).toEqual(['⊙ x', '×2']);
	expect(pushed('y = sum(x)', { x })).toEqual(['Σ']);
	expect(pushed('y = softmax(x)', { x })).toEqual(['· slopes']);
	expect(pushed('f = -x', { x: 2 })).toEqual(['×(−1)']);
});
