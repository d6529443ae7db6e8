import { expect, test } from 'vitest';
import type { Described } from './described.ts';
import { helpAt } from './help.ts';
import { helpText } from './help-text.ts';
import { wordOf } from './words.ts';

const z: Described = {
	what: 'add',
	shape: 'scalar',
	value: '1',
	gradient: null,
	target: 'f'
};

/** What is said about the name behind the bar. */
function said(marked: string): string | undefined {
	const text = marked.replace('|', '');
	const word = wordOf(text, marked.indexOf('|'));
	const help = word && helpAt(text, word, (name) => (name === 'z' ? z : undefined));
	return help && helpText(help);
}

test('a function is told from its record', () => {
	expect(said('f = |sigmoid(z)')).toBe('sigmoid(x). y squashes x to a number between 0 and 1.');
});

test('a value is told as far as it is computed', () => {
	expect(said('f = sigmoid(|z)')).toBe('z: add, scalar. Value: 1. Gradient: not computed yet.');
});

test('a function of the text is told by its definition, its parameters are told nowhere', () => {
	expect(said('g(a, z) = a*z\nf = |g(1, 2)')).toBe('g(a, z) = a*z. Your own function.');
	expect(said('g(a, z) = a*|z\nf = g(1, 2)')).toBeUndefined();
});

test('nothing is said of what nobody knows, nor in a comment', () => {
	expect(said('f = |unknown')).toBeUndefined();
	expect(said('f = 1 # |sigmoid')).toBeUndefined();
});
