import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { programTex } from './program.ts';
import { statementTexAt } from './statement-at.ts';

function programOf(source: string): Program {
	const compiled = compile(source);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message.slice(0, 200));
	return compiled.program;
}

const source = 'z = a + b\nf = z*z';
const { graph, statements } = programOf(source);

test('every part of a formula says where the text writes it', () => {
	const places = [...(programTex(statements, graph) ?? '').matchAll(/node=\d+,at=(\d+)-(\d+)/g)];
	const texts = places.map(([, from, to]) => source.slice(Number(from), Number(to)));
	expect(texts.toSorted()).toEqual(['a', 'a', 'a + b', 'a + b', 'b', 'b', 'z*z']);
});

test('a line alone is that at a place of the text', () => {
	const at = (place: number): string =>
		(statementTexAt(statements, graph, place) ?? '').replace(
			/\{\\htmlData\{[^}]*\}\{(\w)\}\}/g,
			'$1'
		);
	expect(at(4)).toMatch(/^z = .*a \+ b/);
	expect(at(source.length)).toMatch(/^f = .*z \\cdot z/);
	expect(at(99)).toBe('');
});

test('a line that is too long to typeset is none', () => {
	const long = programOf(`f = ${'x + '.repeat(900)}x`);
	expect(statementTexAt(long.statements, long.graph, 0)).toBeUndefined();
});
