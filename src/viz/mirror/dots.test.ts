import { expect, test } from 'vitest';
import { dots, lengthOf } from './dots.ts';

test('dots go round a corner at an even distance', () => {
	expect(
		dots(
			[
				[0, 0],
				[10, 0],
				[10, -8]
			],
			5
		)
	).toBe('M0,0h2M5,0h2M10,0v-2M10,-5v-2');
});

test('the length is that of all stretches', () => {
	const corner = [
		[0, 0],
		[10, 0],
		[10, -8]
	] as const;
	expect(lengthOf(corner)).toBe(18);
	expect(lengthOf([])).toBe(0);
});
