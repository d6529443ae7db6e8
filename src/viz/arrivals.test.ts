import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { layout } from './layout.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

const { graph, run } = program('z = w*x\nf = sigmoid(z) + b');
const node = (name: string): number => graph.names.get(name) ?? -1;
const target = node('z');
const placed = layout(graph, { direction: 'right', target });
const cardsAt = (position: number) => {
	const { cards } = scene(graph, placed, run({}, { target }), schedule(graph, target), position);
	return new Map(cards.map((card) => [card.node, card]));
};

test('what is computed from the target has no gradient, and says why', () => {
	const f = cardsAt(Infinity).get(node('f'));
	expect(f?.gradient).toBeNull();
	expect(f?.under?.lines[0]?.parts[0]?.text).toBe('after z');
	expect(f?.label).toContain('computed from z');
	expect(cardsAt(3).get(node('f'))?.under).toBeUndefined();
});

test('what the target does not use has the gradient 0', () => {
	const b = cardsAt(Infinity).get(node('b'));
	expect(b?.gradient?.text).toBe('0');
	expect(b?.under).toBeUndefined();
	expect(cardsAt(Infinity).get(target)?.gradient?.text).toBe('1');
});
