import { expect, test } from 'vitest';
import { productSign, sumSign } from './shown.ts';

const format = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

test.each([
	[[0.19661193, -2], '='],
	[[1, 0.9093], '='],
	[[0.0040194, 2], '≈'],
	[[0.5, 0.99749], '≈'],
	[[3, Infinity], '=']
])('the product of %o as it is shown is told with %s', (factors, sign) => {
	const product = factors.reduce((all, value) => all * value, 1);
	expect(productSign(format, factors, product)).toBe(sign);
});

test('a sum of shown numbers that misses the shown sum in its last digit is told with ≈', () => {
	expect(sumSign(format, [0.1, 0.2], 0.1 + 0.2)).toBe('=');
	expect(sumSign(format, [0.33334, 0.33334, 0.33334], 1.00002)).toBe('≈');
});
