import { expect, test } from 'vitest';
import type { Value } from '$graph/tensor.ts';
import { literalText, withNumber } from './literal-text.ts';

const square = [
	[1, 2],
	[3, 4]
];

test.each<[string, Value, string, string]>([
	['semicolons stay', square, '[9, 9; 9, 9]', '[1, 2; 3, 4]'],
	['no spaces stay no spaces', square, '[9,9;9,9]', '[1,2;3,4]'],
	['brackets in brackets stay', square, '[[9, 9], [9, 9]]', '[[1, 2], [3, 4]]'],
	['rows on lines of their own stay', square, '[9, 9;\n     9, 9]', '[1, 2;\n     3, 4]'],
	['nested rows on lines stay', square, '[[9, 9],\n [9, 9]]', '[[1, 2],\n [3, 4]]'],
	['a vector grows', [1, 2, 3], '[1, 2]', '[1, 2, 3]'],
	['a vector becomes a matrix', square, '[1, 2]', '[1, 2; 3, 4]'],
	['a number becomes a matrix', square, '0.5', '[1, 2; 3, 4]'],
	['a matrix becomes a number', 1, '[1, 2; 3, 4]', '1'],
	['one row needs brackets of its own', [[1, 2]], '[1, 2; 3, 4]', '[[1, 2]]'],
	['a column has semicolons', [[1], [2]], '[1, 2]', '[1; 2]'],
	['three axes need brackets', [square], '[1, 2; 3, 4]', '[[[1, 2], [3, 4]]]']
])('%s', (_, value, old, text) => {
	expect(literalText(value, old)).toBe(text);
});

test('one number changes and nothing else does', () => {
	const old = '[1.50,  −2;  # first 7\n -3 , 4e-1]';
	expect(withNumber(old, 1, 4, 9)).toBe('[1.50,  9;  # first 7\n -3 , 4e-1]');
	expect(withNumber(old, 2, 4, -8)).toBe('[1.50,  −2;  # first 7\n -8 , 4e-1]');
	expect(withNumber(old, 3, 4, 0)).toBe('[1.50,  −2;  # first 7\n -3 , 0]');
	expect(withNumber(old, 0, 5, 0)).toBeUndefined();
});
