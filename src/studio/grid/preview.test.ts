import { expect, test } from 'vitest';
import { preview } from './preview.ts';

const numbers = (shape: readonly number[], known = true) => {
	const data = Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, at) => at);
	return { shape, data, gradients: known ? data.map((each) => -each / 4) : null, partials: null };
};

test('a small tensor is shown whole, its gradients beside its values', () => {
	const { columns, cells, more } = preview(numbers([2, 1]));
	expect(columns).toBe(1);
	expect(cells.map(({ value, gradient }) => [value, gradient])).toEqual([
		['0', '0'],
		['1', '−0.25']
	]);
	expect(more).toBe('');
});

test('of a large one the first rows and columns are shown, and the rest is told', () => {
	const { columns, cells, more } = preview(numbers([784, 64]));
	expect(columns).toBe(4);
	expect(cells.map(({ index }) => index)).toEqual([0, 1, 2, 3, 64, 65, 66, 67, 128, 129, 130, 131]);
	expect(more).toBe('3 of 784 rows, 4 of 64 columns');
	expect(preview(numbers([5, 4, 2, 2])).more).toBe('The first of 5×4 slices');
});

test('gradients that have not arrived are none, and sums so far are whole numbers that say so', () => {
	const unknown = numbers([2], false);
	expect(preview(unknown).cells[0]?.gradient).toBeNull();
	const partials = unknown.data.map((each) => each / 3);
	expect(preview({ ...unknown, partials }).cells[1]).toMatchObject({
		gradient: '0.3333',
		soFar: true
	});
	expect(preview({ ...numbers([2]), partials }).cells[1]?.soFar).toBe(false);
});
