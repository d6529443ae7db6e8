// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- proves that KaTeX sets it
import katex from 'katex';
import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { pathsOf } from './paths.ts';
import { rootKey, unfoldedAll, unfoldedAt, whyRows } from './rows.ts';
import { gradientOf, valueOf } from './subject.ts';
import { about, contextOf } from './testing/asked.ts';
import { pathsTex, whyTex } from './tex.ts';

test('a derivation is copied as equations that align', () => {
	const context = contextOf('z = w1*x1 + b\nf = sigmoid(z)', { w1: 1, x1: -3, b: 2 });
	const subject = about(context, 'f');
	const rows = whyRows(context, subject, unfoldedAll(context, subject, new Map(), 100));
	expect(whyTex(rows)).toBe(
		[
			'\\begin{aligned}',
			'f &= \\sigma(z) \\\\',
			'&= \\sigma(-1) = 0.2689 \\\\',
			'z &= v_{1} + b \\\\',
			'&= -3 + 2 = -1 \\\\',
			'v_{1} &= w_{1} \\times x_{1} \\\\',
			'&= 1 \\times (-3) = -3 \\\\',
			'w_{1} &= 1 \\\\',
			'x_{1} &= -3 \\\\',
			'b &= 2',
			'\\end{aligned}'
		].join('\n')
	);
});

test('paths are copied as a sum of products', () => {
	const context = contextOf('d = b + 1\nc = a + b\ne = c * d', { a: 2, b: 1 });
	const { node } = about(context, 'b');
	const by = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;
	expect(pathsTex(context, node, pathsOf(context, node))).toBe(
		[
			'\\begin{aligned}',
			`${by('e', 'b')} &= ${by('e', 'd')} \\times ${by('d', 'b')} \\\\`,
			`&\\quad + ${by('e', 'c')} \\times ${by('c', 'b')} \\\\`,
			'&= 3 + 2 = 5',
			'\\end{aligned}'
		].join('\n')
	);
});

test.each(examples)('KaTeX sets every line of $slug', ({ source, values }) => {
	const context = contextOf(source, values);
	for (const { id } of context.graph.nodes)
		for (const subject of [valueOf(id), gradientOf(id), gradientOf(id, 0)]) {
			const rows = whyRows(context, subject, unfoldedAt(new Map(), rootKey(context, subject)));
			const set = (): string =>
				katex.renderToString(whyTex(rows), { strict: 'error', throwOnError: true, output: 'html' });
			expect(set).not.toThrow();
		}
});
