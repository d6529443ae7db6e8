import { expect, test } from 'vitest';
import { gradientBar, largestGradient } from './gradient-bar.ts';

test('the largest gradient fills its side, a smaller one its share', () => {
	expect(gradientBar(0.6, 0.6)).toEqual({ x: 31, width: 30 });
	expect(gradientBar(-0.3, 0.6)).toEqual({ x: 15, width: 15 });
});

test('nothing that is not a number reaches the drawing', () => {
	expect(gradientBar(0, 0).width).toBe(0);
	expect(gradientBar(NaN, 1).width).toBe(0);
	expect(gradientBar(Infinity, 2)).toEqual({ x: 31, width: 30 });
	expect(gradientBar(-Infinity, 0).width).toBe(0);
});

test('the scale is the largest finite gradient of any input, of tensors too', () => {
	expect(largestGradient([[1], [-3], null, [Infinity, NaN]])).toBe(3);
	expect(largestGradient([[2e-12], Float64Array.of(0, -20, 3)])).toBe(20);
	expect(largestGradient([null])).toBe(0);
	expect(largestGradient([])).toBe(0);
});
