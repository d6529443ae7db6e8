import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Values } from '../tensor.ts';

function warnings(source: string, values: Values = {}) {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program.diagnostics.filter(({ severity }) => severity === 'warning');
}

test('a class number of the text that names no class is told, at its place', () => {
	const source = 'f = nll([-1, -2, -3], 7)';
	const [found, ...others] = warnings(source);
	expect(others).toEqual([]);
	expect(found?.message).toBe(
		'There is no class 7: the 3 classes are numbered from 1, and so the loss is undefined.'
	);
	expect(source.slice(found?.from, found?.to)).toBe('7');
	expect(found?.fix).toBeUndefined();
});

test('numbers that count from 0 are mended with one click', () => {
	const [found] = warnings('f = cross_entropy(z, 0)', { z: [1, 2] });
	expect(found?.fix).toMatchObject({ title: 'Write `1`', edits: [{ from: 21, to: 22 }] });
	const Z = [
		[1, 2, 3],
		[1, 2, 3]
	];
	const [rows] = warnings('f = cross_entropy(Z, [0, 2])', { Z });
	expect(rows?.fix?.title).toBe('Write `[1, 3]`');
	expect(warnings('f = cross_entropy(Z, [0, 3])', { Z })[0]?.fix).toBeUndefined();
});

test('class numbers that can be, weights, and numbers that a slider moves are no matter for a warning', () => {
	expect(warnings('f = nll([-1, -2, -3], 3)')).toEqual([]);
	expect(warnings('f = nll([-1, -2, -3], 1.4)')).toEqual([]);
	expect(warnings('f = nll([-1, -2, -3], [0, 0, 7])')).toEqual([]);
	expect(warnings('t = 7\nf = nll([-1, -2, -3], t)')).toEqual([]);
});

test('a number in the body of a function is told where it stands, and one in an opened operation once', () => {
	const source = 'loss(q) = nll(q, 0)\nf = loss([-1, -2]) + loss([-1, -3])';
	expect(warnings(source)).toHaveLength(1);
	expect(source.slice(warnings(source)[0]?.from, warnings(source)[0]?.to)).toBe('0');
	const text = 'f = cross_entropy([1, 2], 0)';
	const closed = compile(text);
	if (!closed.ok) throw new Error('unreadable');
	const open = new Set(
		closed.program.graph.nodes.flatMap((node) =>
			node.kind === 'operation' ? (node.opens ?? []) : []
		)
	);
	const opened = compile(text, {}, { open });
	expect(opened.ok && opened.program.diagnostics).toMatchObject([{ from: 26, to: 27 }]);
});
