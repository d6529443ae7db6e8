import { expect, test, vi } from 'vitest';
import { LIMITS } from './limits.ts';
import { nearest } from './nearest.ts';
import { read } from './read.ts';

vi.mock('./nearest.ts', { spy: true });

test('close names are looked for in as many lines as get a message that is shown', () => {
	const source = Array.from({ length: 900 }, (_, line) => `sn${line}(x)`).join('\n');
	expect(read(source).diagnostics).toHaveLength(LIMITS.diagnostics);
	expect(vi.mocked(nearest)).toHaveBeenCalledTimes(LIMITS.diagnostics);
});

test('as many names that are given twice are looked into as get a message that is shown', () => {
	const source = Array.from({ length: 300 }, (_, line) => `a${line} = 1\na${line} = 2`).join('\n');
	const told = read(source).diagnostics.map(({ message }) => message);
	expect(told).toHaveLength(LIMITS.diagnostics);
	expect(told.every((message) => message.includes('already has a value'))).toBe(true);
});
