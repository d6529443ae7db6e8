import { expect, test } from 'vitest';
import fc from 'fast-check';
import { exactly, CARD_CHARACTERS, format, inProse, formatCard, formatFixed } from './format.ts';

test('a short decimal stays as it was typed', () => {
	expect([3, -2, 0.5, 0, 1234.5, 0.7311].map(format)).toEqual([
		'3',
		'−2',
		'0.5',
		'0',
		'1234.5',
		'0.7311'
	]);
});

test('other numbers get four significant digits and a real minus', () => {
	expect(format(0.7310585786300049)).toBe('0.7311');
	expect(format(-0.3932238664829637)).toBe('−0.3932');
	expect(format(1 / 3)).toBe('0.3333');
	expect(format(12345.6789)).toBe('12346');
	expect(format(1.23412e-5)).toBe('1.234e−5');
	expect(format(-1.5e300)).toBe('−1.500e300');
});

test('in a sentence a power of ten is written out, and nothing else is another', () => {
	expect([3.72e-44, -1.5e300, 0.5, -Infinity, NaN].map(inProse)).toEqual([
		'3.720 × 10⁻⁴⁴',
		'−1.500 × 10³⁰⁰',
		'0.5',
		'−∞',
		'undefined'
	]);
});

test('digits that binary fractions leave behind are not shown', () => {
	expect([0.1 + 0.2, 1.8399999999999999, 8.7 - 4, -3 * 4.4].map(format)).toEqual([
		'0.3',
		'1.84',
		'4.7',
		'−13.2'
	]);
	expect(formatCard(1.8399999999999999)).toBe('1.84');
	expect(format(1 + 1e-9)).toBe('1.000');
});

test('large numbers are written out as far as there is room', () => {
	expect([1e6, 123456.789, -12345678, 999_999_999].map(format)).toEqual([
		'1000000',
		'123456.789',
		'−12345678',
		'999999999'
	]);
	expect(format(1e9)).toBe('1.000e9');
	expect([1e6, 1234567.89, 12345678, 123456.789].map((x) => formatCard(x))).toEqual([
		'1000000',
		'1234568',
		'12345678',
		'123457'
	]);
});

test('zero has no sign, and what is no number is said in words', () => {
	expect(format(-0)).toBe('0');
	expect(formatFixed(-0.001, 2)).toBe('0.00');
	expect([Infinity, -Infinity, NaN].map(format)).toEqual(['+∞', '−∞', 'undefined']);
	expect(formatCard(NaN)).toBe('undef.');
});

test('a fixed count of decimals keeps its width while a slider moves', () => {
	expect([1, 1.05, -1.1].map((x) => formatFixed(x, 2))).toEqual(['1.00', '1.05', '−1.10']);
	expect(formatFixed(NaN, 2)).toBe('undefined');
});

test('every number fits a card', () => {
	expect(formatCard(-0.001966)).toBe('−0.001966');
	expect(formatCard(-1.2345e-12)).toBe('−1.23e−12');
	expect([1e300, -1e21].map((x) => formatCard(x, 6))).toEqual(['1e300', '−1e21']);
	fc.assert(
		fc.property(fc.double(), (x) => {
			expect(formatCard(x).length).toBeLessThanOrEqual(CARD_CHARACTERS);
			expect(formatCard(x, 5).length).toBeLessThanOrEqual(CARD_CHARACTERS);
		})
	);
});

test('a card tells the sign and the size of what it shortens', () => {
	fc.assert(
		fc.property(
			fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e308, max: 1e308 }),
			(x) => {
				const shown = Number(formatCard(x).replaceAll('−', '-'));
				expect(Math.abs(shown - x)).toBeLessThanOrEqual(0.5 * Math.abs(x) + 1e-300);
			}
		)
	);
});

test('a step finer than any reader does not break a moving number', () => {
	expect(formatFixed(1e-150, 155)).toBe(format(1e-150));
});

test('every digit is told, infinities and what has no value in words', () => {
	expect([0.1, -2, 1e-7, Infinity, NaN].map(exactly)).toEqual([
		'0.1',
		'−2',
		'1e−7',
		'+∞',
		'undefined'
	]);
});
