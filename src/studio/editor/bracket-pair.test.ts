import { expect, test } from 'vitest';
import { pairAt } from './bracket-pair.ts';

test.each([
	['f(a, [b])|', [1, 8]],
	['f|(a, [b])', [1, 8]],
	['f(a, [b]|)', [5, 7]],
	['f(a, |[b])', [5, 7]],
	['f(a # )\n)|', [1, 8]]
])('the pair of %j is %j', (marked, pair) =>
	expect(pairAt(marked.replace('|', ''), marked.indexOf('|'))).toEqual(pair)
);

test.each(['f(a]|', 'f(a|', 'fa)|', 'f = a # (b)|', '|'])('%j has none', (marked) =>
	expect(pairAt(marked.replace('|', ''), marked.indexOf('|'))).toBeNull()
);
