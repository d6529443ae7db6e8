import { expect, test } from 'vitest';
import { compile } from '$graph/index.ts';
import { modeKey, modesOf } from './modes.ts';

function programOf(source: string, values = {}) {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(source);
	return compiled.program;
}

test('the backward pass comes first, then every input, and of a tensor every entry', () => {
	const program = programOf('f = sum(W*x) + b1', { W: [[1, 2]], x: [3, 4] });
	const modes = modesOf(program, undefined);
	expect(modes.map(({ name }) => name)).toEqual([
		'backward pass, to all inputs at once',
		'W[1, 1] of 1×2',
		'W[1, 2]',
		'x[1] of 2',
		'x[2]',
		'b₁'
	]);
	expect(modes.map(({ along }) => along)).toEqual([
		undefined,
		{ input: 'W', entry: 0 },
		{ input: 'W', entry: 1 },
		{ input: 'x', entry: 0 },
		{ input: 'x', entry: 1 },
		{ input: 'b1' }
	]);
	expect(new Set(modes.map(({ key }) => key)).size).toBe(6);
});

test('of a large tensor the first entries are offered, and the one that is chosen', () => {
	const program = programOf('f = sum(x)', { x: Array(1000).fill(1) });
	const chosen = { node: program.inputs[0]!.node, entry: 777 };
	const modes = modesOf(program, chosen);
	expect(modes).toHaveLength(38);
	expect(modes.at(-1)).toMatchObject({ name: 'x[778]', key: modeKey(chosen) });
});
