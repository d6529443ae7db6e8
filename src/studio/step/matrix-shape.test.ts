import { expect, test } from 'vitest';
import { tensorOf, type Tensor, type Value } from '$graph/tensor.ts';
import { extentOf, isSmall, spoken, widthOf } from './matrix-shape.ts';

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

test('a large tensor is told by its least, mean and largest number', () => {
	expect(extentOf(tensor([3, -1, 4]))).toEqual({ least: -1, mean: 2, most: 4 });
});
