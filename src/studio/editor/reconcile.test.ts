import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacements } from './reconcile.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', ' ', '\n'), maxLength: 40 });

test('the replacements turn one text into the other and do not overlap', () => {
	fc.assert(
		fc.property(text, text, (before, after) => {
			let result = '';
			let at = 0;
			for (const { from, to, insert } of replacements(before, after)) {
				expect(from).toBeGreaterThanOrEqual(at);
				result += before.slice(at, from) + insert;
				at = to;
			}
			expect(result + before.slice(at)).toBe(after);
		}),
		{ numRuns: 2000 }
	);
});

test('a literal that changes touches its digits alone', () => {
	expect(replacements('w1 = 0.5\nf = w1*x', 'w1 = 0.51\nf = w1*x')).toEqual([
		{ from: 8, to: 8, insert: '1' }
	]);
});

test('two literals that change together leave the text between them alone', () => {
	expect(replacements('a = 1\nf = a*b\nb = 2', 'a = 7\nf = a*b\nb = 8')).toEqual([
		{ from: 4, to: 5, insert: '7' },
		{ from: 18, to: 19, insert: '8' }
	]);
});

test('a new line is one insertion', () => {
	expect(replacements('a\nc', 'a\nb\nc')).toEqual([{ from: 2, to: 2, insert: 'b\n' }]);
});
