import { expect, test } from 'vitest';
import { valueOf } from '$graph/tensor.ts';
import { parseTensor } from './parse-tensor.ts';

function read(text: string): unknown {
	const parsed = parseTensor(text);
	return parsed.ok ? valueOf(parsed.tensor) : parsed.message;
}

const square = [
	[1, 2],
	[3, 4]
];

test.each([
	['NumPy code', 'np.array([[1, 2], [3, 4]])'],
	['NumPy code with a type', 'W = np.array([[1., 2.], [3., 4.]], dtype=np.float32)'],
	['NumPy print', '[[1. 2.]\n [3. 4.]]'],
	['NumPy repr', 'array([[1., 2.],\n       [3., 4.]])'],
	['PyTorch', 'tensor([[1., 2.],\n        [3., 4.]], requires_grad=True)'],
	['PyTorch code', "torch.tensor([[1, 2], [3, 4]], dtype=torch.float64, device='cpu')"],
	['PyTorch after an operation', 'tensor([[1., 2.], [3., 4.]], grad_fn=<AddBackward0>)'],
	['JSON over many lines', '[\n  [\n    1,\n    2\n  ],\n  [\n    3,\n    4\n  ]\n]'],
	['tuples', '((1, 2), (3, 4))'],
	['MATLAB', '[1 2; 3 4]'],
	['MATLAB code', 'W = [1, 2; 3, 4];'],
	['MATLAB over lines', '[ 1 2\n  3 4 ]'],
	['a print of MATLAB', 'W =\n\n     1     2\n     3     4\n'],
	['our own text', '[1, 2; 3, 4]'],
	['a spreadsheet', '1\t2\n3\t4\n'],
	['a spreadsheet on Windows', '1\t2\r\n3\t4\r\n'],
	['CSV', '1,2\n3,4\n'],
	['CSV with quotes', '"1","2"\n"3","4"'],
	['German CSV', '1;2\n3;4'],
	['spaces', ' 1   2\n 3   4']
])('%s is read', (_, text) => {
	expect(read(text)).toEqual(square);
});

test.each<[string, unknown]>([
	['3', 3],
	['−2.5', -2.5],
	['[1, 2, 3]', [1, 2, 3]],
	['[1; 2]', [[1], [2]]],
	['[[1, 2]]', [[1, 2]]],
	['[5]', [5]],
	['[1 -2]', [1, -2]],
	['[1e-3, 1.E+2]', [0.001, 100]],
	[
		'[[[1],[2]],[[3],[4]]]',
		[
			[[1], [2]],
			[[3], [4]]
		]
	],
	['1\t2\t3', [[1, 2, 3]]],
	['0,5\t1,25', [[0.5, 1.25]]],
	[
		'0,5 1,25\n2,5 3',
		[
			[0.5, 1.25],
			[2.5, 3]
		]
	],
	['1/4, 1/2', [[0.25, 0.5]]],
	['1; 2', [[1], [2]]],
	[
		'100,200\n300,400',
		[
			[100, 200],
			[300, 400]
		]
	],
	['[1, 2,]', [1, 2]],
	['[1\n, 2]', [[1], [2]]],
	['[10,0.5]', [10, 0.5]]
])('%j is %j', (text, value) => {
	expect(read(text)).toEqual(value);
});

test('a long vector that NumPy wraps stays a vector', () => {
	const line = Array.from({ length: 18 }, (_, index) => `0.${index + 10}`).join(' ');
	expect(read(`[${line}\n ${line}]`)).toHaveLength(36);
});

test.each<[string, RegExp]>([
	['', /no numbers/],
	['hello', /Row 1, column 1: “hello” is not a number/],
	['1\t2\n3', /Row 2 has 1 cell, where row 1 has 2/],
	['1\t\t2', /Row 1, column 2 is empty/],
	['1,234\t2', /comma could mean either/],
	['name\tage\n1\t2', /Row 1, column 1: “name”/],
	['[[1, 2], [3]]', /Row 2 has 1 number, where row 1 has 2/],
	['[1, 2; 3]', /Row 2 has 1 number,/],
	['[[1, 2], [3, 4]', /not closed/],
	['[1, 2]]', /cannot be read/],
	['[]', /empty list/],
	['[1, nan]', /nan cannot be a value/],
	['[1, -inf]', /-inf cannot be a value/],
	['[0. 1. ... 9.]', /left out/],
	['[1,,2]', /missing before a comma/],
	['[, 1]', /missing before a comma/],
	['[1; , 2]', /missing before a comma/],
	['1,000', /Write 1000 or 1.000/],
	['1,234', /Write 1234 or 1.234/],
	['[1,000, 2]', /Write 1000 or 1.000/],
	['1,000\n2,050', /Write 1000 or 1.000/],
	['[1, two]', /“two” is not a number/],
	['[[[[[1]]]]]', /4 deep/],
	['np.array([1, 2]).reshape(2, 1)', /cannot be read as numbers/],
	['np.random.randn(2, 3) + [1]', /cannot be read as numbers/],
	['[1, 1e999]', /too large/]
])('%j gets a message', (text, message) => {
	expect(read(text)).toMatch(message);
});

test('a text is measured before it is read', () => {
	const nonsense = 'x '.repeat(1_000_001);
	expect(read(nonsense)).toMatch(/1,000,000 numbers/);
	expect(read(`[${'0'.repeat(25_000_001)}]`)).toMatch(/25,000,000 characters/);
});

test('more than a million numbers are refused', () => {
	expect(read(`[${'1,'.repeat(1_000_000)}1]`)).toMatch(/1,000,000/);
});
