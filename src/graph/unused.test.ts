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
