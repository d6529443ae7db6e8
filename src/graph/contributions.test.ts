import { expect, test } from 'vitest';
import { compile } from './index.ts';
import { compiledProgram } from './testing/compiled-program.ts';

const product = compiledProgram('z = w*x\nf = sum(z) + w', { w: 3, x: [2, -5] });
const edgeTo = (label: string, slot: number): number => {
	const { nodes, edges } = product.graph;
	return edges.findIndex(({ to, slot: at }) => nodes[to]?.label === label && at === slot);
};

test('what all edges pass on stands in one array, a slice for each', () => {
	const run = product.run();
	const [weight, list] = [edgeTo('z', 0), edgeTo('z', 1)].map((id) => run.contributionOf(id).data);
	expect([...weight!]).toEqual([-3]);
	expect([...list!]).toEqual([3, 3]);
	expect(weight!.buffer).toBe(list!.buffer);
	expect(run.contributionOf(edgeTo('z', 0)).data.byteOffset).toBe(weight!.byteOffset);
});

test('a slice is written anew for the numbers of a later run', () => {
	const run = product.run();
	const edge = edgeTo('z', 1);
	expect([...run.contributionOf(edge).data]).toEqual([3, 3]);
	product.run({ w: 7 }, { into: run });
	expect([...run.contributionOf(edge).data]).toEqual([7, 7]);
	expect(run.contribution(edgeTo('z', 0))).toBe(-3);
});

test('an edge that a new target does not use passes zeros on', () => {
	const run = product.run();
	const edge = edgeTo('f', 1);
	expect(run.contribution(edge)).toBe(1);
	product.run({}, { into: run, target: 'z' });
	expect(run.contribution(edge)).toBe(0);
	expect([...run.contributionOf(edge).data]).toEqual([0]);
});

test('a program whose edges carry too many numbers is refused, and one that is just within the limit is not', () => {
	const list = Array.from({ length: 250_000 }, () => 1);
	const ways = (count: number): string =>
		Array.from({ length: count }, (_, at) => `x[${at + 1}]`).join(' + ');
	const many = compile(`x = [1, 2]\nf = ${ways(41)}`, { x: list });
	expect(many.ok).toBe(false);
	expect(many.ok || many.diagnostics[0]?.message).toMatch(/pass back more than 10,000,000 numbers/);
	expect(compile(`x = [1, 2]\nf = ${ways(39)}`, { x: list }).ok).toBe(true);
});
