import { expect, test } from 'vitest';
import { compiledProgram } from '../testing/compiled-program.ts';

const X = [
	[1, 2],
	[3, 4]
];

test('what an operation is told is a part of its key: two axes, two indices, two shapes', () => {
	for (const source of [
		'f = sum(exp(sum(X, axis=1)) + sum(X, axis=2))',
		'f = X[1, 1]*X[2, 1]',
		'f = sum(reshape(X, [4, 1])) + sum(reshape(X, [1, 4]))'
	]) {
		const { nodes } = compiledProgram(source, { X }).graph;
		// “~2” tells apart what is not told apart by itself.
		expect(nodes.map(({ key }) => key).filter((key) => key.includes('~'))).toEqual([]);
	}
});

test('a key stays with its operation when the operands of a sum change places', () => {
	const keysOf = (source: string) =>
		compiledProgram(source, { X })
			.graph.nodes.filter(({ kind }) => kind === 'operation')
			.map(({ key, shape }) => `${key} ${shape.join()}`);
	const [a = ''] = keysOf('f = sum(X, axis=1) .* sum(X, axis=2)');
	const [, b = ''] = keysOf('f = sum(X, axis=2) .* sum(X, axis=1)');
	expect(a).toBe(b);
});
