import { expect, test } from 'vitest';
import type { Syntax } from '../syntax.ts';
import { bare } from './bare.ts';
import { goodReading } from './good-reading.ts';
import { ownStatement } from './statements.ts';

const expressionOf = (source: string): Syntax => ownStatement(source).expression;

test('a matrix has the shape of its brackets, however they are written', () => {
	const shaped = (source: string): unknown => {
		const syntax = expressionOf(source);
		return syntax.kind === 'matrix' && [syntax.shape, syntax.entries.length];
	};
	expect(shaped('[1, 2, 3]')).toEqual([[3], 3]);
	expect(shaped('[1; 2]')).toEqual([[2, 1], 2]);
	expect(shaped('[1, a + 1; sin(c), -2]')).toEqual([[2, 2], 4]);
	expect(shaped('[[1, 2, 3],\n [4, 5, 6]]')).toEqual([[2, 3], 6]);
	expect(shaped('[[[1, 2]], [[3, 4]]]')).toEqual([[2, 1, 2], 4]);
	expect(shaped('[[[[1]], [[2]]]]')).toEqual([[1, 2, 1, 1], 2]);
	expect(shaped('[([1, 2]), ([3, 4])]')).toEqual([[2], 2]);
});

test('an index counts from 1 or back from the end', () => {
	const syntax = expressionOf('W[1, end, :, 2:end-1]');
	expect(syntax.kind === 'index' && bare(syntax)).toEqual([
		'W',
		{ kind: 'entry', at: { value: 1 } },
		{ kind: 'entry', at: { value: 0, fromEnd: true } },
		{ kind: 'range' },
		{ kind: 'range', from: { value: 2 }, to: { value: 1, fromEnd: true } }
	]);
	expect(syntax).toMatchObject({ span: { from: 0, to: 21 }, head: { from: 1, to: 21 } });
});

test.each(["W'", 'W.T', "W.'", 'Wᵀ', 'W’', 'transpose(W)'])('%s is a transpose', (source) => {
	expect(bare(expressionOf(source))).toEqual(['transpose', 'W']);
});

test.each([
	['a < b + 1', ['less', 'a', ['add', 'b', 1]]],
	['a ≤ b', ['less_equal', 'a', 'b']],
	['a != b', ['not_equal', 'a', 'b']],
	['c ? a : b', ['where', 'c', 'a', 'b']],
	['c ? a : d > 0 ? b : -1', ['where', 'c', 'a', ['where', ['greater', 'd', 0], 'b', -1]]],
	['A @ B * C', ['multiply', ['matmul', 'A', 'B'], 'C']],
	["-A'^2", ['negate', ['pow', ['transpose', 'A'], 2]]],
	["2 A' x", ['multiply', ['multiply', 2, ['transpose', 'A']], 'x']],
	["A/B'C", ['divide', 'A', ['multiply', ['transpose', 'B'], 'C']]],
	['f(x)[1]', [['f', 'x'], { kind: 'entry', at: { value: 1 } }]],
	['max(x)', ['max_of', 'x']],
	['max(a, b, c)', ['max_among', 'a', 'b', 'c']],
	['sum(W, -1)', ['sum', 'W', -1]],
	['sum(W, keepdims=true, axis=2)', ['sum', 'W', 1, 2]],
	['reshape(x, 2, -1)', ['reshape', 'x', [2, -1]]],
	['reshape(x, [2, 3])', ['reshape', 'x', [2, 3]]]
])('%s is read as %j', (source, expected) => {
	expect(bare(expressionOf(source))).toEqual(expected);
});

test('a sign with a point says that it works entry by entry', () => {
	expect(expressionOf('A .* B')).toMatchObject({ op: 'multiply', entrywise: true });
	expect(expressionOf('A * B')).not.toHaveProperty('entrywise');
});

test('a definition knows its parameters and their places', () => {
	const [first] = goodReading('f(a, b) = a*b\nf(2, 3)').statements;
	expect(first).toMatchObject({
		name: { text: 'f', span: { from: 0, to: 1 } },
		parameters: [
			{ text: 'a', span: { from: 2, to: 3 } },
			{ text: 'b', span: { from: 5, to: 6 } }
		],
		span: { from: 0, to: 13 }
	});
});

test('an option knows its place, with its name where it has one', () => {
	const source = 'sum(W, axis=1, keepdims=true) + sum(W, 1)';
	const places: string[] = [];
	const visit = (syntax: Syntax): void => {
		if (syntax.kind !== 'apply') return;
		syntax.options?.forEach(({ span }) => places.push(source.slice(span.from, span.to)));
		syntax.args.forEach(visit);
	};
	visit(expressionOf(source));
	expect(places).toEqual(['axis=1', 'keepdims=true', '1']);
});
