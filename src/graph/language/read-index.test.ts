import { expect, test } from 'vitest';
import { mendedNumbers } from './testing/mended-numbers.ts';

const VALUES = { L: [1, -2, 3, 4], M: [[1, 2, 3]] };

test.each([
	['L[1:-1]', 'L[2:end-1]', [-2, 3]],
	['L[:-1]', 'L[:end-1]', [1, -2, 3]],
	['L[-2:]', 'L[end-1:]', [3, 4]],
	['L[-3:-1]', 'L[end-2:end-1]', [-2, 3]],
	['L[-1:]', 'L[end:]', [4]],
	['M[0, 1:-1]', 'M[1, 1:-1]', [2]]
])('a range of NumPy’s counted from the end, %s, becomes %s', (source, written, numbers) => {
	expect(mendedNumbers(source, VALUES)).toMatchObject({ written, numbers });
});
