import { expect, test } from 'vitest';
import { statementStart } from './statement.ts';

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
