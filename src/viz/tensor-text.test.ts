import { expect, test } from 'vitest';
import { tensorOf, type Value } from '$graph/tensor.ts';
import { tensorText } from './tensor-text.ts';
import { filled } from './testing.ts';

const text = (value: Value): string => {
	const tensor = tensorOf(value);
	return tensor ? tensorText(tensor) : '';
};

test('a few numbers are told as one types them', () => {
	expect(text([3, -2])).toBe('[3, −2]');
	expect(text([[3], [-2]])).toBe('[3; −2]');
	expect(
		text([
			[
				[1, 2],
				[3, 4]
			]
		])
	).toBe('[[1, 2; 3, 4]]');
	expect(text(0.5)).toBe('0.5');
});

test('of many the shape is told, and between what they lie', () => {
	expect(text(filled(4, 4))).toBe('4×4 numbers from −5 to 5');
	expect(text([...(filled(1, 14)[0] ?? []), NaN, Infinity])).toBe(
		'16 numbers from −5 to 5, 2 of them not finite'
	);
});
