import { expect, test } from 'vitest';
import { oneStep } from './one-step.ts';

test('a step is that of the one number that moved, wherever it stands', () => {
	expect(oneStep({ x: 3, y: 1 }, { x: 2.5, y: 1 })).toBe(-0.5);
	expect(oneStep({ W: [[1, 2]] }, { W: [[1, 4]] })).toBe(2);
});

test('where several numbers moved, or none, there is no one step', () => {
	expect(oneStep({ x: 3, y: 1 }, { x: 2, y: 2 })).toBeUndefined();
	expect(oneStep({ W: [1, 2] }, { W: [2, 3] })).toBeUndefined();
	expect(oneStep({ x: 3 }, { x: 3 })).toBeUndefined();
});
