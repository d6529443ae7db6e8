import { expect, test } from 'vitest';
import { goesOnWith, wordTyped } from './word-typed.ts';

test.each([
	['the first letter of a name', 'f = ', 'f = s', 's'],
	['the next one', 'f = s', 'f = si', 'si'],
	['one taken away', 'f = sig', 'f = si', 'si'],
	['one in the middle', 'f = sgm + 1', 'f = sigm + 1', 'sigm'],
	['one over a selected formula', 'f = sigmoid(z)', 'f = s', 's'],
	['a letter of another alphabet', 'f = θ', 'f = θσ', 'θσ'],
	['the digit of a name', 'f = w', 'f = w1', 'w1'],
	['the second of two equal letters', 'f = ab', 'f = abb', 'abb']
])('a key spells a name: %s', (_which, before, after, name) => {
	const { from, to } = wordTyped(before, after)!;
	expect(after.slice(from, to)).toBe(name);
});

test.each([
	['a sign', 'f = w', 'f = w*'],
	['a space', 'f = w', 'f = w '],
	['a digit that begins a number', 'f = w*', 'f = w*2'],
	['the last letter of a name taken away', 'f = w', 'f = ']
])('a key spells no name: %s', (_which, before, after) => {
	expect(wordTyped(before, after)).toBeUndefined();
});

const SIGMOD = { from: 4, to: 10 };

test.each([
	['a call of it', 'f = sigmod(', true],
	['one letter more', 'f = sigmodx', true],
	['one letter less', 'f = sigmo', true],
	['all of it', 'f = ', true],
	['one letter within', 'f = sigxmod', true],
	['a sign behind it', 'f = sigmod*', false],
	['a space behind it', 'f = sigmod ', false],
	['a sign before it', 'f = -sigmod', false],
	['another line', 'f = sigmod\ng', false],
	['another place', 'gf = sigmod', false]
])('what goes on with the name and what does not: %s', (_which, after, goesOn) => {
	expect(goesOnWith(SIGMOD, 'f = sigmod', after)).toBe(goesOn);
});
