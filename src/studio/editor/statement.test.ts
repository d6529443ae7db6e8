import { expect, test } from 'vitest';
import { placeAt, statementStart } from './statement.ts';

/** The caret stands at the bar; the statement begins at the caret sign. */
test.each([
	['^f = a|'],
	['z = 1\n^f = |z'],
	['z = 1\n^|'],
	['^z = 1|\nf = z'],
	['z = 1;^ f| = z'],
	['z = 1 # not; a\n^f|'],
	['^z = 1 # not; a (|\nf'],
	['^f = max(a,\n|b)'],
	['f = (a)\n^|g'],
	['^a)) + (|;\nb']
])('%j', (marked) => {
	const start = marked.indexOf('^');
	const text = marked.replace('^', '').replace('|', '');
	const position = marked.replace('^', '').indexOf('|');
	expect(statementStart(text, position)).toBe(start);
});

test('the brackets that are open at a position are known, and what a comment says is none', () => {
	expect(placeAt('f(a, [b, # (\nc', 14)).toEqual({ start: 0, open: [1, 5], comment: false });
	expect(placeAt('f = a # (b', 10)).toEqual({ start: 0, open: [], comment: true });
	expect(placeAt('f(a)', 4).open).toEqual([]);
});
