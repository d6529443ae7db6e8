import { expect, test } from 'vitest';
import type { Diagnostic } from '$graph/diagnostic.ts';
import { settle } from './settle.ts';

const open: Diagnostic = { severity: 'error', message: 'Close the bracket.', from: 4, to: 5 };
const space: Diagnostic = {
	severity: 'error',
	message: 'Put the input in parentheses.',
	from: 0,
	to: 9
};
const constant: Diagnostic = { severity: 'info', message: '`e` is 2.718 here.', from: 0, to: 1 };

test('a new error waits while someone types and comes with the pause', () => {
	expect(settle([], [open, constant], true)).toEqual([]);
	expect(settle([], [open, constant], false)).toEqual([open, constant]);
});

test('an error that is mended goes at once', () => {
	expect(settle([open, constant], [constant], true)).toEqual([constant]);
});

test('an error that is shown and still holds stays while someone types, at its new place', () => {
	const moved = { ...open, from: 7, to: 8 };
	expect(settle([open], [moved], true)).toEqual([moved]);
});

test('one error does not bring another while someone types', () => {
	expect(settle([open], [space], true)).toEqual([]);
});
