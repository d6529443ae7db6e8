import { expect, test } from 'vitest';
import { tensorOf, valueOf, type Value } from '$graph/tensor.ts';
import { parseTensor } from './parse-tensor.ts';
import { pasted } from './pasted.ts';
import { sliceOf } from './slice.ts';

function paste(into: Value, text: string, row = 0, column = 0): unknown {
	const tensor = tensorOf(into);
	const parsed = parseTensor(text);
	if (!tensor || !parsed.ok) throw new Error('unreadable');
	const result = pasted(tensor, sliceOf(tensor.shape), { row, column }, parsed);
	return result.ok ? valueOf(result.tensor) : result.message;
}
const square = [
	[1, 2],
	[3, 4]
];

test('cells at the first place give the tensor their shape', () => {
	expect(paste(square, '5\t6\t7')).toEqual([[5, 6, 7]]);
});

test('cells elsewhere are written over those that are there', () => {
	expect(paste(square, '8\n9', 0, 1)).toEqual([
		[1, 8],
		[3, 9]
	]);
});

test('cells that run over the end change nothing and say so', () => {
	expect(paste(square, '8\t9', 1, 1)).toMatch(/1×2 cells do not fit .*row 2, column 2/);
});

test('one number goes where it is pasted', () => {
	expect(paste(square, '7')).toEqual([
		[7, 2],
		[3, 4]
	]);
});

test('lists in brackets take the place of all, wherever they are pasted', () => {
	expect(paste(square, '[1, 2, 3]', 1, 1)).toEqual([1, 2, 3]);
	expect(paste([1, 2], '[[5, 6]]')).toEqual([5, 6]);
});

test('a vector stays one when a row or a column of cells is pasted', () => {
	expect(paste([1, 2], '5\t6\t7')).toEqual([5, 6, 7]);
	expect(paste([1, 2], '5\n6\n7')).toEqual([5, 6, 7]);
});
