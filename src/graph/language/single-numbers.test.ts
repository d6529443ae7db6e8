import { describe, expect, test } from 'vitest';
import { compile } from '../index.ts';
import { mended } from './mended.ts';
import { read } from './read.ts';

const firstOf = (source: string) => read(source).diagnostics[0];

describe('an input without a value, where a list is needed, is offered the line that makes it one', () => {
	test.each([
		['z[1]', 'z = [1, 2, 3]'],
		['z[1] + z[5]', 'z = [1, 2, 3, 4, 5]'],
		['f = W[2,1]*x', 'W = [1, 2; 3, 4]'],
		['z[1:end]', 'z = [1, 2, 3]'],
		['softmax(z)', 'z = [1, 2, 3]'],
		['f = layer_norm(x)[1]', 'x = [1, 2, 3]'],
		['cross_entropy(z, t)', 'z = [1, 2, 3]'],
		['dot(x, y)', 'x = [1, 2, 3]\ny = [4, 5, 6]'],
		['W@x', 'W = [1, 2; 3, 4]\nx = [5, 6]']
	])('%s', (source, added) => {
		const told = firstOf(source);
		expect(told?.severity).toBe('error');
		for (const line of added.split('\n')) expect(told?.message).toContain(`\`${line}\``);
		const text = told?.fix && mended(source, told.fix);
		expect(text).toBe(`${added}\n${source}`);
		expect(compile(text ?? '').ok).toBe(true);
	});

	test('the words name it', () => {
		expect(firstOf('z[1]')?.message).toBe(
			'`z` is a single number here, and has no entries to choose from. Give it a list: write `z = [1, 2, 3]` above.'
		);
	});

	test('a product of two numbers can still be meant by the sign of one of matrices', () => {
		expect(firstOf('W@x')?.otherFix?.title).toBe('Write `*`');
	});

	test.each(['z = 2\nz[1]', 'z = a + b\nz[1]', 'z[200]', 'softmax(2*z)', 'f(u) = u[1]\nf(x)'])(
		'%s has a value, or would need a long list: nothing is offered',
		(source) => {
			expect(firstOf(source)?.severity).toBe('error');
			expect(firstOf(source)?.fix).toBeUndefined();
		}
	);
});

describe('weights that are multiplied and are single numbers', () => {
	test('are told how they become a matrix', () => {
		const source = 'f = sigmoid(W1*x + b)';
		const info = firstOf(source);
		expect(info).toMatchObject({
			severity: 'info',
			message:
				'`W1` is a single number here. To make it a matrix, change its shape under Values, or write its numbers: `W1 = [1, 2; 3, 4]`.'
		});
		const text = info?.fix && mended(source, info.fix);
		expect(text).toBe(`W1 = [1, 2; 3, 4]\nx = [5, 6]\n${source}`);
		expect(firstOf(text ?? '')).toBeUndefined();
	});

	test.each(['W = 3\nW*x', 'W/x', 'w*x', 'a/W*x', 'f(W, x) = W*x\nf(2, 3)'])(
		'%s: are not told where the text says what they are',
		(source) => {
			expect(read(source).diagnostics).toEqual([]);
		}
	);

	test('are not told once their shape was given', () => {
		const given = { shapes: new Map([['W', [2, 2]]]), open: new Set<string>() };
		expect(read('W*x', given).diagnostics).toEqual([]);
	});
});
