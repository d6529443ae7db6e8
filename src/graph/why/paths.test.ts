import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { countPaths, countText } from './count-paths.ts';
import { pathsOf } from './paths.ts';
import { pathTold, rulesAlong } from './path-line.ts';
import { about, contextOf, lineText } from './testing/asked.ts';

/** x = x0; each stage doubles the paths with three edges. */
const chain = (stages: number): string =>
	Array.from({ length: stages }, (_, at) => `x${at + 1} = x${at} * sin(x${at})`).join('\n');

test('64 paths need 18 edges', () => {
	const context = contextOf(chain(6), { x0: 1 });
	const { node } = about(context, 'x0');
	expect(countPaths(context, node)).toEqual({ paths: 64n, edges: 18 });
	const { sum, listed } = pathsOf(context, node, 1000);
	expect(listed).toHaveLength(64);
	expect(sum).toBeCloseTo(context.run.adjoint(node), 12);
});

test('2²⁰ paths are counted exactly, and the strongest 20 listed in order', () => {
	const context = contextOf(chain(20), { x0: 1 });
	const { paths, edges, listed } = pathsOf(context, about(context, 'x0').node);
	expect([paths, edges, listed.length]).toEqual([1_048_576n, 60, 20]);
	const sizes = listed.map(({ product }) => Math.abs(product));
	expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('2³⁰ paths of one node used twice over and over are counted without walking them', () => {
	const lines = Array.from({ length: 30 }, (_, at) => `d${at + 1} = d${at} + d${at}`);
	const context = contextOf(lines.join('\n'), { d0: 1 });
	const { paths, edges, listed } = pathsOf(context, about(context, 'd0').node);
	expect([paths, edges, listed.length]).toEqual([2n ** 30n, 60, 20]);
	expect(countText(paths)).toBe('about 1.0 × 10⁹');
});

test('the listed paths are the strongest of all', () => {
	const context = contextOf(chain(5), { x0: 1.25 });
	const { node } = about(context, 'x0');
	const products = (most: number): number[] =>
		pathsOf(context, node, most).listed.map(({ product }) => Math.abs(product));
	expect(products(5)).toEqual(products(1000).slice(0, 5));
});

test('in every example with single numbers the sum over all paths is the gradient', () => {
	for (const { source, values } of examples) {
		const context = contextOf(source, values);
		for (const { kind, id } of context.graph.nodes) {
			const paths = kind === 'constant' ? undefined : pathsOf(context, id, 5000);
			if (!paths?.numeric) continue;
			expect(BigInt(paths.listed.length)).toBe(paths.paths);
			expect(paths.sum).toBeCloseTo(context.run.adjoint(id), 9);
		}
	}
});

test('micrograd’s program has 24 paths from g to a', () => {
	const { source, values } = examples.find(({ slug }) => slug === 'micrograd') ?? { source: '' };
	const context = contextOf(source, values);
	const { node } = about(context, 'a');
	const { paths, sum } = pathsOf(context, node, 24);
	expect(paths).toBe(24n);
	expect(sum).toBeCloseTo(138.8338192, 6);
});

test('a path is written as the product of its local derivatives', () => {
	const context = contextOf('d = b + 1\nc = a + b\ne = c * d', { a: 2, b: 1 });
	const paths = pathsOf(context, about(context, 'b').node);
	expect(paths.listed.map((path) => lineText(context, pathTold(context, paths, path)))).toEqual([
		'e ← d ← b = ∂e/∂d × ∂d/∂b = 3 × 1 = 3',
		'e ← c ← b = ∂e/∂c × ∂c/∂b = 2 × 1 = 2'
	]);
});

test('where tensors lie on a path it is a chain of rules with shapes', () => {
	const context = contextOf('L = sum(W * x)', {
		W: [
			[1, 2],
			[3, 4]
		],
		x: [3, -2]
	});
	const paths = pathsOf(context, about(context, 'W').node);
	expect(paths).toMatchObject({ numeric: false, paths: 1n, sum: NaN });
	const [path] = paths.listed;
	expect(path && rulesAlong(context, path).map((told) => lineText(context, told))).toEqual([
		'∂L/∂v1 = ∂L/∂L·1 (from (1) to (2))',
		'∂L/∂W = ∂L/∂v1·xᵀ ((2×2) = (2×1)·(1×2))'
	]);
});

test('the target has one path of no edges, and what it does not use none', () => {
	const context = contextOf('u = a + 1\nf = b * 2', { a: 1, b: 1 });
	expect(pathsOf(context, context.graph.output)).toMatchObject({ paths: 1n, edges: 0, sum: 1 });
	expect(pathsOf(context, about(context, 'a').node)).toMatchObject({ paths: 0n, sum: 0 });
});

test('counts are written out up to a billion', () => {
	expect(countText(64n)).toBe('64');
	expect(countText(1_048_576n)).toBe('1,048,576');
	expect(countText(2n ** 40n)).toBe('about 1.0 × 10¹²');
	expect(countText(2n ** 1000n)).toBe('about 1.0 × 10³⁰¹');
});
