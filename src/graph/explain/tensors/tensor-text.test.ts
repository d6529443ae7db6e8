import { expect, test } from 'vitest';
import { tensorOf, type Tensor, type Value } from '../../tensor.ts';
import { shortText, tensorText } from './tensor-text.ts';

const format = String;

function tensor(value: Value): Tensor {
	const found = tensorOf(value);
	if (!found) throw new Error('No tensor');
	return found;
}

test.each<[Value, string]>([
	[3, '3'],
	[[1, 2], '[1 2]'],
	[[[3], [-2]], '[3; -2]'],
	[
		[
			[1, 2],
			[3, 4]
		],
		'[1 2; 3 4]'
	],
	[[[[1, 2]], [[3, 4]]], '[[1 2] [3 4]]'],
	[[[[[1], [2]]], [[[3], [4]]]], '[[[1; 2]] [[3; 4]]]']
])('%j is written as %s', (value, text) => {
	expect(tensorText(tensor(value), format)).toBe(text);
});

test('what does not fit is left out behind an ellipsis, and what fits is whole', () => {
	const matrix = tensor([
		[1, 2],
		[3, 4]
	]);
	expect(shortText(matrix, format, 10)).toBe('[1 2; 3 4]');
	expect(shortText(matrix, format, 9)).toBe('[1 2; 3…');
	expect(shortText(matrix, format, 1)).toBe('[1…');
});
