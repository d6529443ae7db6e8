import { expect, test } from 'vitest';
import { fixed } from './fixed.ts';

test('all edits of a fix are made, in whatever order they come, and the caret follows the last', () => {
	const title = 'Write `sigmoid(z)`';
	const edits = [
		{ from: 13, to: 13, insert: ')' },
		{ from: 11, to: 12, insert: '(' }
	];
	expect(fixed('f = sigmoid z + 1', { title, edits })).toEqual({
		source: 'f = sigmoid(z) + 1',
		caret: 14
	});
});
