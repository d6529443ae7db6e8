import { expect, test } from 'vitest';
import { operations } from './index.ts';

const names = (...inputs: string[]) => ({ upstream: 'U', inputs, output: 'y' });

test('the rule of cross-entropy makes weights of class numbers, and takes weights as they are', () => {
	const { rule } = operations.cross_entropy;
	const likely = '\\operatorname{softmax}\\left(z\\right)';
	expect(rule(0, names('z', 't'), {}, [[3], []])).toBe(
		`\\left(${likely} - \\operatorname{one\\,hot}\\left(t\\right)\\right) U`
	);
	expect(rule(0, names('z', 't'), {}, [[2, 3], [2]])).toContain('\\tfrac{1}{2}');
	expect(rule(0, names('z', 't'), {}, [[3], [3]])).toBe(`\\left(${likely} - t\\right) U`);
	expect(rule(0, names('z', 't'), {})).toContain('\\tfrac{1}{n}');
});

test('the rule of the negative log-likelihood does so too', () => {
	const { rule } = operations.nll;
	expect(rule(0, names('q', 't'), {}, [[3], []])).toBe(
		'-\\operatorname{one\\,hot}\\left(t\\right) \\, U'
	);
	expect(rule(1, names('q', 't'), {}, [[3], [3]])).toBe('-q \\, U');
	expect(rule(1, names('q', 't'), {})).toContain('0 for class numbers');
});

test('the rule of layer_norm abbreviates nothing by a letter that a text may use', () => {
	const rule = operations.layer_norm.rule(0, names('x', 'g'), { eps: 0.25 });
	expect(rule.replaceAll(/\\[a-z]+/g, '').match(/[a-z]/g)).toEqual(
		expect.not.arrayContaining(['s', 'u'])
	);
	expect(rule.match(/(?<![a-z\\])g(?![a-z])/g)).toHaveLength(3);
	expect(rule).toContain('\\sqrt{\\operatorname{var} x + 0.25}');
});
