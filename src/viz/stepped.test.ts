import { expect, test } from 'vitest';
import { stepped } from './stepped.ts';

test('a drag counts in whole steps, without the digits of binary fractions', () => {
	expect(stepped(0.1, 0.1, 2)).toBe(0.3);
	expect(stepped(2, 0.05, -3)).toBe(1.85);
	expect(stepped(0.123456789, 0.1, 0)).toBe(0.123456789);
});
