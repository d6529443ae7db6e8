import { expect, test } from 'vitest';
import { compile } from './index.ts';
import { nodeAt } from './node-at.ts';

const labelAt = (source: string, position: number): string | undefined => {
	const compiled = compile(source);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph } = compiled.program;
	const id = nodeAt(graph, position);
	return id === undefined ? undefined : graph.nodes[id]?.label;
};

test('the innermost part under a position is found', () => {
	const source = 'f = a*b + c';
	expect(labelAt(source, source.indexOf('a'))).toBe('a');
	expect(labelAt(source, source.indexOf('*'))).toBe('v1');
	expect(labelAt(source, source.indexOf('+'))).toBe('f');
});

test('outside every part there is no node', () => {
	expect(labelAt('f = a*b', 100)).toBeUndefined();
});
