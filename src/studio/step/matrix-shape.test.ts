import { expect, test } from 'vitest';
import { tensorOf, type Tensor, type Value } from '$graph/tensor.ts';
import { extentOf, isSmall, spoken, stands, widthOf } from './matrix-shape.ts';

function tensor(value: Value): Tensor {
	const found = tensorOf(value);
	if (!found) throw new Error('No tensor');
	return found;
}

test('four rows and four columns are shown, a fifth or a third axis is not', () => {
	expect(isSmall(tensor([1, 2, 3, 4]))).toBe(true);
	expect(isSmall(tensor([1, 2, 3, 4, 5]))).toBe(false);
	expect(isSmall(tensor([[[1]]]))).toBe(false);
});

test('a matrix is read row by row', () => {
	expect(
		spoken(
			tensor([
				[1, 2],
				[3, 4]
			]),
			String
		)
	).toBe('2×2 matrix: 1, 2; 3, 4');
	expect(spoken(tensor([1, 2]), String)).toBe('list of 2: 1, 2');
});

test('longer numbers and more columns make it wider', () => {
	expect(widthOf(tensor([1, 2]), String)).toBeLessThan(widthOf(tensor([1, 2.25]), String));
	expect(widthOf(tensor([1, 2]), String)).toBeLessThan(widthOf(tensor([1, 2, 3]), String));
});

test('a list too wide for the panel stands upright, and is as wide as its longest number', () => {
	const long = [-0.03195, -0.04316, 0.3028, 0.7724];
	expect(stands(tensor([1, 2, 3, 4]), String)).toBe(false);
	expect(stands(tensor(long), String)).toBe(true);
	expect(stands(tensor([long]), String)).toBe(false);
	expect(widthOf(tensor(long), String)).toBe(widthOf(tensor([[-0.03195], [2]]), String));
});

test('a large tensor is told by its least, mean and largest number', () => {
	expect(extentOf(tensor([3, -1, 4]))).toEqual({ least: -1, mean: 2, most: 4 });
});
