import { expect, test } from 'vitest';
import { digitsText, stepText, tenDigits } from './digits-text.ts';

test('ten digits, a real minus, and no zeros at the end', () => {
	expect(tenDigits(0.5898357997244456)).toBe('0.5898357997');
	expect(tenDigits(-2)).toBe('−2');
	expect(tenDigits(1.5e-12)).toBe('1.5e−12');
	expect([tenDigits(NaN), tenDigits(-Infinity)]).toEqual(['undefined', '−∞']);
});

test('a number is cut behind the digits that agree', () => {
	expect(digitsText(0.5898357853, 7.2)).toEqual({ sure: '0.5898357', rest: '853' });
	expect(digitsText(-0.0012345678, 3)).toEqual({ sure: '−0.00123', rest: '45678' });
	expect(digitsText(1.234e-9, 2)).toEqual({ sure: '1.2', rest: '34e−9' });
	expect(digitsText(12, 0)).toEqual({ sure: '', rest: '12' });
	expect(digitsText(0.5, 16)).toEqual({ sure: '0.5', rest: '' });
	expect(digitsText(NaN, 0)).toEqual({ sure: 'undefined', rest: '' });
});

test('a step has two digits', () => {
	expect([6.0554e-6, 1e-8, 0.31622, 1].map(stepText)).toEqual(['6.1 × 10⁻⁶', '10⁻⁸', '0.32', '1']);
});
