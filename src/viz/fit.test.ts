import { expect, test } from 'vitest';
import { fit, INSETS, viewBox } from './fit.ts';

const neuron = { x: 0, y: -189, width: 768, height: 376 };
const insets = INSETS.right;

test('the neuron has its own size at 1440 × 900, with and without a script', () => {
	expect(fit(neuron, 816, 684, insets)).toEqual({ k: 1, x: 24, y: 319 });
	expect(viewBox(neuron, insets, { width: 816, height: 684 }).split(' ').map(Number)[2]).toBe(816);
});

test('a large graph shrinks into view, a small one grows by 15 % at most', () => {
	expect(fit({ ...neuron, width: 7680 }, 816, 684, insets).k).toBeCloseTo(0.1);
	expect(fit({ x: 0, y: 0, width: 100, height: 56 }, 816, 684, insets).k).toBe(1.15);
	expect(fit({ x: 0, y: 0, width: 0, height: 0 }, 0, 0, insets).k).toBeGreaterThan(0);
});
