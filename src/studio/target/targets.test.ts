import { expect, test } from 'vitest';
import { programOf } from '../testing.ts';
import { targetsOf } from './targets.ts';

const names = (source: string): string[] =>
	targetsOf(programOf(source), -1).map(({ name }) => name);

test('the last line comes first, then the other lines from below, then the inputs', () => {
	expect(names('z = w*x + b\nh = tanh(z)\nf = h^2')).toEqual(['f', 'h', 'z', 'w', 'x', 'b']);
	expect(names('w = 2\nf = w*x')).toEqual(['f', 'w', 'x']);
});

test('functions and what has no name are no targets, and the last line needs no key', () => {
	const targets = targetsOf(programOf('g(x) = x + 1\nz = g(y)\nz*2'), -1);
	expect(targets).toEqual([
		{ key: undefined, name: 'v1', last: true },
		{ key: 'n:z', name: 'z', last: false },
		{ key: 'i:y', name: 'y', last: false }
	]);
});

test('a node without a name is listed once it was chosen by its card', () => {
	const program = programOf('z = w*x + b\nf = z^2');
	const product = program.graph.nodes.find(({ label }) => label === 'v1');
	expect(targetsOf(program, product?.id ?? -1).map(({ name }) => name)).toEqual([
		'f',
		'z',
		'v1',
		'w',
		'x',
		'b'
	]);
	expect(targetsOf(program, program.graph.output)).toHaveLength(5);
});

test('a last line that names an earlier value is called by its own name', () => {
	expect(names('u = x^2\nf = u')).toEqual(['f', 'x']);
});
