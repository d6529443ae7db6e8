import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './read.ts';

import { hold, LONG } from './testing/hold.ts';

const nested = (times: number, open: string, close: string): string =>
	`${open.repeat(times)}x${close.repeat(times)}`;

/** Each function calls the one before it twice: a text of a few lines with 2 to the power of `levels` parts. */
const doubled = (levels: number): string =>
	[
		'f0(a) = sin(a)*a',
		...Array.from({ length: levels }, (_, at) => `f${at + 1}(a) = f${at}(a) + f${at}(a + 1)`),
		`f${levels}(x)`
	].join('\n');

const many = (count: number, name: string, between: string): string =>
	Array.from({ length: count }, (_, index) => name + index).join(between);

const circle = (count: number): string =>
	Array.from({ length: count }, (_, at) => `f${at}(x)=f${(at + 1) % count}(x)`).join('\n');

test.each([
	['parentheses', '('.repeat(5000), 'stand inside one another'],
	['closed parentheses', nested(4000, '(', ')'), 'stand inside one another'],
	['calls', 'sin('.repeat(1000), 'stand inside one another'],
	['signs', '-'.repeat(5000), 'stand inside one another'],
	['signs with spaces', '- '.repeat(4000) + 'x', 'stand inside one another'],
	['a chain of powers', 'x^'.repeat(4000) + 'x', 'stand inside one another'],
	['powers of calls', 'x^sin(x)^'.repeat(900) + 'x', 'stand inside one another'],
	['powers of minus', 'x^-'.repeat(3000) + 'x', 'stand inside one another'],
	['functions without parentheses', 'sin '.repeat(1900) + 'x', 'is a function'],
	['factorials', 'x' + '!'.repeat(3999), 'factorial'],
	['percentages', 'x' + '+10%'.repeat(99), 'percentage'],
	['sums of factorials', 'x' + '+x!'.repeat(99), 'factorial'],
	['a circle of 400 functions', circle(400), 'and so on back to'],
	['1,500 parameters', `f(${many(1500, 'a', ',')}) = a1\nf(1)`, 'and so on'],
	['1,500 inputs of a sum', `sum(${many(1500, 'a', ',')})`, 'one list'],
	['names of a library', `${many(1500, 'a', '.')}(x)`, 'not known here'],
	['nines', '9'.repeat(5000), 'too large'],
	['points', '.'.repeat(7999), 'point'],
	['a number too large', '1e400', 'too large'],
	['a long text', 'a'.repeat(10_001), 'characters'],
	['a very long text', 'a+'.repeat(500_000), 'characters'],
	['a sum of 5,000 terms', 'a+'.repeat(4999) + 'a', '9,999 numbers, names and signs'],
	['a product of 2,001 names', 'a '.repeat(2001), '4,001 numbers, names and signs'],
	['one number too many', `[${'1,'.repeat(1999)}1]`, '4,001 numbers, names and signs'],
	['functions that multiply', doubled(11), 'call one another so often'],
	['call of import', 'import("x")', 'word of another language'],
	['call of createUnit', 'createUnit("a")', 'no units here'],
	['call of evaluate', 'evaluate("1")', 'is no function here'],
	['a constructor', 'cos.constructor("return 1")()', 'not known here'],
	['an index', 'x["constructor"]', 'Only whole numbers'],
	['a prototype', 'x.__proto__.y', 'no meaning here'],
	['an option of the prototype', 'sum(x, __proto__=1)', 'has no option'],
	['an option called constructor', 'sum(x, constructor=1)', 'has no option'],
	['brackets', '['.repeat(5000), 'stand inside one another'],
	['closed brackets', nested(4000, '[', ']'), 'stand inside one another'],
	['brackets and parentheses', '[('.repeat(5000), 'stand inside one another'],
	['indices of indices', 'x['.repeat(5000), 'stand inside one another'],
	['indices in a row', 'x' + '[1]'.repeat(3000), 'stand inside one another'],
	['transposes', 'x' + "'".repeat(5000), 'stand inside one another'],
	['choices', 'a?b:'.repeat(2000) + 'c', 'stand inside one another'],
	['choices without an end', 'a?'.repeat(5000), 'stand inside one another'],
	['a matrix of more than four axes', nested(5, '[', ']'), 'deep inside one another'],
	['an object', '{"__proto__": 1}', 'Curly'],
	['markup', '"<img src=x onerror=alert(1)>"', 'quotes'],
	['TeX', '\\href{javascript:alert(1)}{x}', 'Commands'],
	['backticks', '`'.repeat(5000), 'backtick'],
	['zero-width', '\u200b'.repeat(5000), 'zero-width'],
	['bidirectional', 'a\u202eb\u2066', 'direction'],
	['lone surrogates', '\udc00\ud800'.repeat(2000), 'half of a character'],
	['accents', 'x' + '\u0301'.repeat(5000), 'accent'],
	['line separators', 'a\u2028b', 'line separator']
])('%s are refused with a message', (_shape, source, words) => {
	hold(source);
	const { ok, diagnostics } = read(source);
	expect(ok).toBe(false);
	expect(diagnostics[0]?.message).toContain(words);
	expect(diagnostics.length).toBeLessThanOrEqual(20);
});

test('the message of a text with too many signs marks those past the limit', () => {
	const reading = read('a\n'.repeat(4002));
	expect(reading.diagnostics).toMatchObject([{ from: 8000, to: 8003 }]);
});

test.each([
	['a sum of 2,000 terms', 'a+'.repeat(1999) + 'a', 2000],
	['a sum of 1,800 names', Array.from({ length: 1800 }, (_, i) => `a${i}`).join('+'), 3599],
	['a product of 2,000 names', 'a '.repeat(2000), 2000],
	['differences', '1-'.repeat(1999) + '1', 3999],
	['4,000 statements', 'a\n'.repeat(4000), 1],
	['700 assignments', Array.from({ length: 700 }, (_, i) => `a${i}=b+${i}`).join('\n'), 1401],
	['parentheses side by side', '(a)'.repeat(1000), 1000],
	['64 parentheses', nested(64, '(', ')'), 1],
	['64 calls', nested(64, 'sin(', ')'), 65],
	['64 signs', '-'.repeat(64) + 'x', 65],
	['64 powers', 'x^'.repeat(64) + 'x', 65],
	['powers side by side', ('x^'.repeat(40) + 'x ').repeat(2), 42],
	['signed lines', '-a;'.repeat(2000), 2],
	['names of the object prototype', '__proto__*constructor + toString', 5],
	['only line ends before a name', '\n'.repeat(9999) + 'a', 1]
])('%s are read', (_shape, source, nodes) => {
	hold(source);
	const reading = read(source);
	expect(reading.ok && reading.graph.nodes.length).toBe(nodes);
});

test('the limit of nesting is exact', () => {
	for (const source of [
		nested(65, '(', ')'),
		nested(65, 'sin(', ')'),
		'-'.repeat(65) + 'x',
		'x^'.repeat(65) + 'x',
		nested(32, '-(', ')') + '^' + nested(33, '-(', ')')
	])
		expect(read(source).ok).toBe(false);
});

test('no text leaves a trace on prototypes', () => {
	for (const name of ['__proto__', 'constructor', 'prototype', 'toString'])
		hold(`${name} = 3\nf = ${name}*polluted`);
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect('polluted' in {}).toBe(false);
});

test(
	'20,000 random texts are read or refused, and nothing else',
	() => {
		const any = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.string({ unit: 'grapheme', maxLength: 40 }),
			fc.string({ unit: 'binary-ascii', maxLength: 60 }),
			fc
				.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
				.map((units) => String.fromCharCode(...units))
		);
		expect(() => fc.assert(fc.property(any, hold), { numRuns: 20_000 })).not.toThrow();
	},
	LONG
);
