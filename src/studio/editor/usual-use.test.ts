import { expect, test } from 'vitest';
import { operations } from '$graph/ops/index.ts';
import { usualUse } from './usual-use.ts';

test('inputs are called as the definition calls them, or by letters', () => {
	expect(usualUse(operations.mse).names).toEqual(['p', 't']);
	expect(usualUse(operations.atan2).names).toEqual(['a', 'b']);
	expect(usualUse(operations.sin).names).toEqual(['x']);
});

test('a definition is shown where it is the same for every length', () => {
	expect(usualUse(operations.sigmoid).definition).toBe('sigmoid(x) = 1/(1 + exp(-x))');
	expect(usualUse(operations.mean).definition).toBe('');
	expect(usualUse(operations.sin).definition).toBe('');
});

test('options are left out where an operation goes without', () => {
	expect(usualUse(operations.softmax).options).toEqual({});
	expect(usualUse(operations.reshape).options.shape).toBeDefined();
});
