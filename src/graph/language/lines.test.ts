import { expect, test } from 'vitest';
import { splitLines } from './lines.ts';
import { scan } from './tokens.ts';

const lines = (source: string): string[] =>
	splitLines(scan(source).tokens).map(({ tokens }) => tokens.map(({ text }) => text).join(' '));

test('what is never closed spoils its own statement, and the ones below are cut as ever', () => {
	expect(lines('a = [1\nb = 2\n- b')).toEqual(['a = [ 1', 'b = 2', '- b']);
	expect(lines('a = (1 +\nb = 2\n* b')).toEqual(['a = ( 1 +', 'b = 2', '* b']);
});

test('inside of parentheses that go on, the end of a line is a space', () => {
	expect(lines('a = (1\n+ 2)\nb')).toEqual(['a = ( 1 + 2 )', 'b']);
	expect(lines('sum(x,\naxis=1)')).toEqual(['sum ( x axis )']);
});
