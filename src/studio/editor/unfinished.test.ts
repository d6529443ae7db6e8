import { expect, test } from 'vitest';
import { unfinished } from './unfinished.ts';

/** The caret stands at the bar. */
const at = (marked: string): boolean => unfinished(marked.replace('|', ''), marked.indexOf('|'));

test.each([
	'f = a + |',
	'f = |',
	'W = [|',
	'W = [|]',
	'W = [1, 2|',
	'W = [1, 2; 3|',
	'f = W[1,|]',
	'f = W[1, :|',
	'f(a, b) =|',
	'f(a, b) = |\nz = 1',
	'f(a,|)',
	'f = c ?|',
	'f = c ? a|',
	'f = c ? a : |',
	'z = 1\nf = sigmoid(z|',
	'f = x ≤|',
	'f(x) = x^2|',
	'f(x) = x^2\n|',
	'f(x) = x^2 # and now|'
])('%j goes on', (marked) => expect(at(marked)).toBe(true));

test.each([
	'f = sigmoid z|',
	'f = a + b|',
	'f = a +\nz = b|',
	'W = [1, 2]|',
	'f = W[1, 2]|',
	'f = c ? a : b|',
	'f = a) + b|',
	'f = a # and so on, |',
	'|'
])('%j does not', (marked) => expect(at(marked)).toBe(false));
