import { expect, test } from 'vitest';
import type { Diagnostic } from '$graph/diagnostic.ts';
import { saidNow } from './said-now.ts';

const said = (severity: Diagnostic['severity'], message: string, from: number): Diagnostic => ({
	severity,
	message,
	from,
	to: from + 1
});

const second = said('error', 'Close it.', 20);
const first = said('error', 'Close it.', 4);
const other = said('error', 'Name it.', 9);

test('of several errors the first in the text is told, until the caret has gone to another', () => {
	const all = [second, first, other];
	expect(saidNow(all, undefined)).toMatchObject({ error: first, place: 1, of: 3 });
	expect(saidNow(all, other)).toMatchObject({ error: other, place: 2, of: 3 });
});

test('a visited error is found again where it has moved, and one that is mended gives way to the first', () => {
	expect(saidNow([first, { ...second, from: 21 }], second)).toMatchObject({ place: 2, of: 2 });
	expect(saidNow([first, second], other)).toMatchObject({ error: first, place: 1 });
});

test('quiet remarks are told all, in the order of the text, no message twice', () => {
	const [a, b, again] = [said('info', 'a', 1), said('warning', 'b', 2), said('info', 'a', 3)];
	expect(saidNow([again, b, a], undefined)).toEqual({
		error: undefined,
		place: 1,
		of: 0,
		quiet: [a, b]
	});
});
