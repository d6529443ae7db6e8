import { expect, test } from 'vitest';
import { cardAt } from './card-at.ts';
import { farOutlines } from './far-outlines.ts';
import type { CardMark } from './marks.ts';

const at = (x: number, more: Partial<CardMark> = {}): CardMark =>
	({
		...{ node: x, x, y: 0, width: 100, height: 56, kind: 'operation', status: 'done' },
		...{ hovered: false, ...more }
	}) as CardMark;

test('cards that look alike are one path, and one that is pointed at comes last', () => {
	const outlines = farOutlines([
		at(0),
		at(1, { hovered: true }),
		at(200),
		at(400, { status: 'future' })
	]);
	expect(
		outlines.map(({ status, hovered, d }) => [status, hovered, d.match(/M/g)?.length])
	).toEqual([
		['done', false, 2],
		['future', false, 1],
		['done', true, 1]
	]);
	expect(outlines[0]?.d).toBe('M0,0h100v56h-100zM200,0h100v56h-100z');
});

test('a leaf is round on the left, with a straight part where it is high', () => {
	const [low] = farOutlines([at(0, { kind: 'data' })]);
	expect(low?.d).toBe('M28,0h72v56h-72a28,28 0 0 1 -28,-28v0a28,28 0 0 1 28,-28z');
	const [high] = farOutlines([at(0, { kind: 'parameter', height: 76 })]);
	expect(high?.d).toContain('v-20');
});

test('the card under a point is the topmost one', () => {
	const [first, second] = [at(0), at(50)];
	expect(cardAt([first, second], { x: 60, y: 10 })).toBe(second);
	expect(cardAt([first, second], { x: 20, y: 10 })).toBe(first);
	expect(cardAt([first, second], { x: 20, y: 60 })).toBeUndefined();
});
