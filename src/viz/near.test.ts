import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { layout } from './layout.ts';
import { isNear, partedCards } from './near.ts';
import { restPosition } from './playhead.ts';
import { scene } from './scene.ts';
import { program } from './testing.ts';

const view = { width: 800, height: 600 };

/** How many cards of a sum are drawn in full, and how many there are. */
function drawn(terms: number, k: number): { near: number; all: number } {
	const text = Array.from({ length: terms }, (_, i) => `a${i}`).join(' + ');
	const { graph, run } = program(`f = ${text}`);
	const steps = schedule(graph);
	const plan = layout(graph, { direction: 'right' });
	const { cards } = scene(graph, plan, run(), steps, restPosition(steps));
	const { x, y } = cards[cards.length >> 1] ?? { x: 0, y: 0 };
	const near = cards.filter(isNear(cards, { k, x: 400 - k * x, y: 300 - k * y }, view));
	return { near: near.length, all: cards.length };
}

test('a small graph is drawn in full at any scale', () => {
	expect(drawn(20, 0.05)).toEqual({ near: 39, all: 39 });
});

test('of a large graph only what can be read and seen is drawn in full', () => {
	expect(drawn(200, 0.05).near).toBe(0);
	const { near } = drawn(200, 1);
	expect(near).toBeGreaterThan(3);
	expect(near).toBeLessThan(60);
});

test('when more have the ring than can be drawn in full, it does not count', () => {
	const { graph, run } = program(
		`f = ${Array.from({ length: 200 }, (_, i) => `a${i}`).join(' + ')}`
	);
	const steps = schedule(graph);
	const plan = layout(graph, { direction: 'right' });
	const { cards } = scene(graph, plan, run(), steps, steps.beats[0]?.to ?? 0);
	expect(cards.filter(({ phase }) => phase !== null)).toHaveLength(200);
	expect(cards.filter(isNear(cards, { k: 0.05, x: 0, y: 0 }, view))).toHaveLength(0);
});

test('the card that Tab reaches is drawn in full wherever it is, and all others are outlines', () => {
	const text = Array.from({ length: 200 }, (_, i) => `a${i}`).join(' + ');
	const { graph, run } = program(`f = ${text}`);
	const steps = schedule(graph);
	const plan = layout(graph, { direction: 'right' });
	const { cards } = scene(graph, plan, run(), steps, restPosition(steps));
	const { full, far } = partedCards(cards, { k: 0.05, x: 0, y: 0 }, view, 7);
	expect(full.map(({ node }) => node)).toEqual([7]);
	expect(far).toHaveLength(cards.length - 1);
	const few = cards.slice(0, 20);
	expect(partedCards(few, { k: 0.05, x: 0, y: 0 }, view, 7)).toEqual({ full: few, far: [] });
});
