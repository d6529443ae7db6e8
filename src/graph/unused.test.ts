import { expect, test } from 'vitest';
import { compile } from './index.ts';

const said = (source: string): string[] => {
	const compiled = compile(source);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program.diagnostics.map(
		({ severity, message, from, to }) => `${severity} ${source.slice(from, to)}: ${message}`
	);
};

test('a line that the target does not use is told at its name', () => {
	expect(said('u = x*y\nw = 0.5\nf = x*x')).toEqual([
		'info u: `u` is not used by `f`, so no gradient reaches it.',
		'info w: `w` is not used by `f`, so no gradient reaches it.'
	]);
	expect(said('f = x\ng = y')).toEqual([
		'info f: `f` is not used by `g`, so no gradient reaches it.'
	]);
});

test('what is used, under another name too, is not told', () => {
	expect(said('u = x*y\nv = u\nf = v + 1')).toEqual([]);
	expect(said('u = x*y\nf = x*y')).toEqual([]);
});

test('a line without a name that the target does not use is told as a whole', () => {
	expect(said('x*2\ny')).toEqual([
		'info x*2: This line has no name and is not used by `y`: the last line alone is the target.'
	]);
	expect(said('x\n3\ny')).toHaveLength(2);
	expect(said('x*2\n(x*2)\nx*2 + 1')).toEqual([]);
});

test('a long list of lines that are not used is told up to the limit of messages', () => {
	expect(said('x*2\n'.repeat(500) + 'y')).toHaveLength(20);
	expect(said(Array.from({ length: 500 }, (_, at) => `a${at}=1`).join('\n'))).toHaveLength(20);
});
