import { expect, test } from 'vitest';
import { between, type Placed } from './between.ts';
import { layout } from './layout.ts';
import { program } from './testing.ts';

const placed = (source: string): Placed => {
	const { graph } = program(source);
	return { graph, layout: layout(graph, { direction: 'right' }) };
};
const boxOf = ({ graph }: Placed, { boxes }: Placed['layout'], name: string) =>
	boxes[graph.names.get(name) ?? -1];

const from = placed('z = w*x\nf = sigmoid(z)');
const to = placed('z = w*x\ny = z + b\nf = sigmoid(y)');

test('what stands in both layouts is half-way at half the time', () => {
	const half = between(from, to, 0.5);
	const [a, b] = [boxOf(from, from.layout, 'f'), boxOf(to, to.layout, 'f')];
	expect(a?.x).not.toBe(b?.x);
	expect(boxOf(to, half, 'f')?.x).toBe(((a?.x ?? NaN) + (b?.x ?? NaN)) / 2);
});

test('what is new stands in its place from the start, and the end is the new layout', () => {
	expect(boxOf(to, between(from, to, 0), 'b')).toEqual(boxOf(to, to.layout, 'b'));
	expect(between(from, to, 1)).toEqual(to.layout);
});
