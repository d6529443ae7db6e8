import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

const valueOf = (text: string): number | undefined => {
	const parsed = parseNumber(text);
	return parsed.ok ? parsed.value : undefined;
};
const messageOf = (text: string): string | undefined => {
	const parsed = parseNumber(text);
	return parsed.ok ? undefined : parsed.message;
};

test('numbers are read as people write them', () => {
	const written: [string, number][] = [
		['-2', -2],
		['−2', -2],
		['.5', 0.5],
		['5.', 5],
		['+3', 3],
		['1e-3', 0.001],
		['1E−3', 0.001],
		['1/3', 1 / 3],
		[' -1 / 4 ', -0.25],
		['2,5', 2.5],
		['0,125', 0.125]
	];
	for (const [text, value] of written) expect(valueOf(text)).toBe(value);
});

test('zero has no sign', () => {
	expect(Object.is(valueOf('-0'), 0)).toBe(true);
});

test('a comma that could group thousands is asked about', () => {
	expect(messageOf('1,000')).toBe('Write 1000 or 1.000: the comma could mean either.');
});

test('anything else gets a message in words', () => {
	expect(messageOf('')).toMatch(/^Write a number/);
	expect(messageOf('abc')).toMatch(/“abc” is not a number/);
	expect(messageOf('1/0')).toMatch(/other than 0/);
	expect(messageOf('1e999')).toBe('This number is too large. Write one between −1e300 and 1e300.');
	for (const text of ['1/2/3', '--2', '0x10', 'Infinity', '1 2', '1/', '.', 'e5', '1,2,3'])
		expect(valueOf(text), text).toBeUndefined();
});
