import { expect, test } from 'vitest';
import { cutEnds } from './faded-ends.ts';

test('an end is cut where something lies beyond it, and a fraction of a pixel is nothing', () => {
	expect(cutEnds(0, 100, 100)).toBe('');
	expect(cutEnds(0, 100, 101.5)).toBe('');
	expect(cutEnds(0, 100, 140)).toBe('end');
	expect(cutEnds(20, 100, 140)).toBe('start end');
	expect(cutEnds(39, 100, 140)).toBe('start');
});
