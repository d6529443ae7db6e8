import { expect, test } from 'vitest';
import { compile } from '$graph/index.ts';
import { unreadLine } from './unread.ts';

const error = (from: number) =>
	({ severity: 'error', message: 'No.', from, to: from + 1 }) as const;

test('the line of the first error is named where there are several', () => {
	expect(unreadLine('a = 1\nb = (', [error(10)])).toMatch(/^Line 2 cannot be read yet/);
	expect(unreadLine('b = (', [error(4)])).toMatch(/^The text cannot be read yet/);
});

test('an empty text is no mistake, and a readable one says nothing', () => {
	expect(unreadLine('  \n', [error(0)])).toMatch(/^There is no function yet/);
	expect(unreadLine('f = x', [])).toBeNull();
	expect(unreadLine('f = e', [{ ...error(4), severity: 'info' }])).toBeNull();
});

test('shapes that do not fit are not called unreadable', () => {
	expect(unreadLine('a = 1\nf = W*x', [error(10)], true)).toMatch(
		/^Line 2 does not fit the shapes/
	);
});

test('a text that was read and cannot be computed is not called unreadable', () => {
	for (const source of [
		'z = z + 1',
		'sin',
		'y = z\nz = 1',
		'[1, 2] + [1, 2, 3]',
		'f(x) = f(x)\nf(1)',
		'sum(a, b)',
		'atan2(x)',
		'floor(x)'
	]) {
		const made = compile(source);
		if (made.ok) throw new Error(`${source} has no error`);
		expect(unreadLine(source, made.diagnostics), source).toMatch(/cannot be computed yet/);
	}
});
