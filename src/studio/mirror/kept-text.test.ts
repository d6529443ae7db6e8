import { expect, test } from 'vitest';
import type { Kept } from '$graph/mirror/kept.ts';
import { keptPlot } from './kept-plot.ts';
import { keptText, NOTHING_BACKWARD } from './kept-text.ts';

const NEURON: Kept = {
	beats: [
		{ values: 0, adjoints: 0 },
		{ values: 3, adjoints: 0 },
		{ values: 1, adjoints: 1 }
	],
	peak: { numbers: 3, beat: 1 },
	saved: { computed: 1, inputs: 4 }
};

test('the peak is told with its step, counted as the page counts them, and in bytes', () => {
	expect(keptText(NEURON)).toEqual({
		peak: '3 numbers are kept at most, at step 2 of 3 (24 bytes, inputs aside).',
		saved: 'Saved for the backward pass: 1 number computed here and 4 of the inputs.'
	});
});

test('one number is, and nothing is said plainly', () => {
	const nothing = { computed: 0, inputs: 0 };
	expect(keptText({ ...NEURON, peak: { numbers: 1, beat: 0 }, saved: nothing })).toEqual({
		peak: '1 number is kept at most, at step 1 of 3 (8 bytes, inputs aside).',
		saved: 'The backward pass reads no value of the forward one.'
	});
	expect(keptText({ ...NEURON, peak: { numbers: 0, beat: 0 } }).peak).toBe('Nothing need be kept.');
	expect(keptText({ ...NEURON, saved: { computed: 0, inputs: 2 } }).saved).toBe(
		'Saved for the backward pass: no number computed here and 2 of the inputs.'
	);
});

test('forward mode says in one sentence that there is nothing to keep', () => {
	expect(NOTHING_BACKWARD.saved).toBeUndefined();
	expect(NOTHING_BACKWARD.peak).toMatch(/^Forward mode has no backward graph[^.]*is 0\.$/);
});

test('many bytes are told in a larger unit', () => {
	expect(keptText({ ...NEURON, peak: { numbers: 12_345, beat: 1 } }).peak).toBe(
		'12,345 numbers are kept at most, at step 2 of 3 (98.8 kB, inputs aside).'
	);
});

test('the chart marks the peak above its step, and the step that is shown', () => {
	const { width, peak, now } = keptPlot(NEURON, 2);
	expect(peak).toEqual({ x: width / 2, y: 8 });
	expect(now).toEqual({ x: (width / 3) * 2, width: width / 3 });
	expect(keptPlot(NEURON, undefined).now).toBeUndefined();
});
