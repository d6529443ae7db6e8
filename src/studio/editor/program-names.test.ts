import { expect, test } from 'vitest';
import { programNames } from './program-names.ts';

test('inputs and assigned names are told once, in the order of the text, half typed or not', () => {
	const text = 'z = w1*x1 + b # not this\nf = sigmoid(z, axis=1) + W.T + (';
	expect(programNames(text, text.length).values).toEqual(['z', 'w1', 'x1', 'b', 'f', 'W']);
});

test('the name that is being typed is none yet', () => {
	expect(programNames('f = alpha + alp', 15).values).toEqual(['f', 'alpha']);
	expect(programNames('f = alpha + alpha', 17).values).toEqual(['f', 'alpha']);
});

test('a function of the reader is known with its parameters, which are names in its definition alone', () => {
	const text = 'g(u, v) = u*v + k\nf = g(x, 2)';
	expect(programNames(text, 12)).toEqual({
		values: ['k', 'f', 'x'],
		definitions: [{ name: 'g', parameters: ['u', 'v'], body: 'u*v + k' }],
		parameters: ['u', 'v']
	});
	expect(programNames(text, text.length).parameters).toEqual([]);
});

test('a call across lines defines nothing', () => {
	expect(programNames('f = max(a,\n  axis=1)', 0)).toEqual({
		values: ['f', 'a'],
		definitions: [],
		parameters: []
	});
});
