import { expect, test } from 'vitest';
import { shapeSteps } from './shape-steps.ts';
import { turned } from './turned.ts';

test('a matrix has rows and columns, a vector entries, and each keeps at least one', () => {
	expect(shapeSteps([1, 3])).toEqual([
		{ title: 'rows', fewer: undefined, more: [2, 3] },
		{ title: 'columns', fewer: [1, 2], more: [1, 4] }
	]);
	expect(shapeSteps([4])).toEqual([{ title: 'entries', fewer: [3], more: [5] }]);
	expect(shapeSteps([])).toEqual([]);
});

test('a slice grows along its last two axes, and not beyond a million numbers', () => {
	expect(shapeSteps([5, 2, 3])[0]?.more).toEqual([5, 3, 3]);
	expect(shapeSteps([1000, 1000])[1]?.more).toBeUndefined();
});

test('turning the slices ends at the ends of the axis', () => {
	expect(turned([0], 1, 1, 3)).toEqual([0, 1]);
	expect(turned([0, 2], 1, 1, 3)).toBeUndefined();
	expect(turned([], 0, -1, 3)).toBeUndefined();
});
