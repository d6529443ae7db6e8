import { describe, expect, test } from 'vitest';
import type { Fix } from '../diagnostic.ts';
import { compile } from '../index.ts';
import { mended } from './mended.ts';
import { read } from './read.ts';

const VALUES = { m: 3, v: 2, x: 5, y: 4, t: 1, a: 7, b: 10 };

function both(source: string): readonly { readonly text: string; readonly value: number }[] {
	const [told] = read(source).diagnostics;
	return [told?.fix, told?.otherFix].map((fix) => valueOf(source, fix));
}

function valueOf(source: string, fix: Fix | undefined): { text: string; value: number } {
	if (fix === undefined) throw new Error(`${source} has no such fix`);
	const text = mended(source, fix);
	const used = Object.entries(VALUES).filter(([name]) => text.includes(name));
	const compiled = compile(text, Object.fromEntries(used));
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return { text, value: compiled.program.run().value().data[0] ?? NaN };
}

describe('a division with a product without a sign behind it has two readings, with a fix each', () => {
	test.each([
		['1/2 m v^2', '1/2*m*v^2', 6, '1/(2*m*v^2)', 1 / 24],
		['1/2 (y-t)^2', '1/2*(y-t)^2', 4.5, '1/(2*(y-t)^2)', 1 / 18],
		['3/4 x', '3/4*x', 3.75, '3/(4*x)', 0.15],
		['1 / 2 x', '1 / 2*x', 2.5, '1 / (2*x)', 0.1],
		['b - 1/2 m a', 'b - 1/2*m*a', -0.5, 'b - 1/(2*m*a)', 10 - 1 / 42]
	])('%s: a space behind a fraction of numbers ends it', (source, first, one, second, other) => {
		expect(both(source)).toEqual([
			{ text: first, value: expect.closeTo(one, 12) as unknown },
			{ text: second, value: expect.closeTo(other, 12) as unknown }
		]);
	});

	test.each([
		['1/2x', '1/(2*x)', '1/2*x'],
		['a/2 b', 'a/(2*b)', 'a/2*b'],
		['1/m v', '1/(m*v)', '1/m*v'],
		['1/2^m x', '1/(2^m*x)', '1/2^m*x'],
		['(a + b)/2 x', '(a + b)/(2*x)', '(a + b)/2*x']
	])('%s: elsewhere all that is multiplied stands below first', (source, first, second) => {
		expect(both(source).map(({ text }) => text)).toEqual([first, second]);
	});
});
