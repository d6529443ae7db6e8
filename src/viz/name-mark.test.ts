import { expect, test } from 'vitest';
import { METRICS } from './metrics.ts';
import { glyphMark } from './name-mark.ts';
import { program } from './testing.ts';

const glyphs = (source: string): string[] =>
	program(source)
		.graph.nodes.filter(({ kind }) => kind === 'constant')
		.map((node) => glyphMark(node, METRICS.right).base);

test('a constant shows its number; e and π their names; a long number stands in its row alone', () => {
	expect(glyphs('f = 2*x')).toEqual(['2']);
	expect(glyphs('f = e*x + pi')).toEqual(['e', 'π']);
	expect(glyphs('f = 123456.789*x')).toEqual(['']);
	expect(glyphs('f = sum([1, 2] .* x)')).toEqual(['[ ]']);
});
