import { expect, test } from 'vitest';
import { home, LEAST, toward, type Room } from './camera.ts';
import { fit, INSETS, type Fit } from './fit.ts';
import type { Rect } from './layout.ts';

/** A canvas of 800 × 600 px, free from 24 to 776 across and from 24 to 528 down. */
const room = (bounds: Rect): Room => ({
	bounds,
	width: 800,
	height: 600,
	insets: INSETS.right,
	least: LEAST.right
});
const small = room({ x: 0, y: 0, width: 700, height: 400 });
const wide = room({ x: 0, y: 0, width: 4000, height: 400 });
const huge = room({ x: 0, y: 0, width: 4000, height: 3000 });
const card = (x: number, y = 150): Rect => ({ x, y, width: 100, height: 100 });

const whole = ({ bounds, width, height, insets }: Room): Fit => fit(bounds, width, height, insets);
/** Px from the edges of the free part: negative where something is cut off. */
const margins = ({ k, x, y }: Fit, rect: Rect): number[] => [
	k * rect.x + x - 24,
	776 - (k * (rect.x + rect.width) + x),
	k * rect.y + y - 24,
	528 - (k * (rect.y + rect.height) + y)
];
const sees = (view: Fit, rect: Rect): boolean =>
	margins(view, rect).every((margin) => margin >= -1);

test('a graph that can be read whole is shown whole', () => {
	expect(home(small, [card(0)])).toEqual(whole(small));
	const nearly = room({ x: 0, y: 0, width: 1150, height: 400 });
	expect(home(nearly, [card(0)])).toEqual(whole(nearly));
});

test('of a larger one the part is shown that matters, large enough to read', () => {
	const view = home(wide, [card(3900)]);
	expect(view.k).toBe(LEAST.right);
	expect(sees(view, card(3900))).toBe(true);
	expect(margins(view, card(3900))[1]).toBeCloseTo(0);
});

test('what is always shown whole has no least scale, and nothing to show is the whole', () => {
	expect(home({ ...wide, least: 0 }, [card(0)])).toEqual(whole(wide));
	expect(home(wide, [])).toEqual(whole(wide));
});

test('nothing moves while all that takes part is in view', () => {
	const view = home(wide, [card(2000)]);
	expect(toward(view, wide, [card(2000), card(1800)])).toBe(view);
	expect(toward(view, wide, [])).toBe(view);
	const all = whole(wide);
	expect(toward(all, wide, [card(0), card(3900)], all.k)).toBe(all);
});

test('what is out of view comes in by the least that leaves room beside it, and across only when it was out across', () => {
	const view = home(huge, [card(500, 1500)]);
	const next = toward(view, huge, [card(2000, 1600)]);
	expect(margins(next, card(2000, 1600))[1]).toBeCloseTo(752 / 6);
	expect(next.y).toBe(view.y);
	expect(next.k).toBe(view.k);
	const back = toward(next, huge, [card(1200, 1600)]);
	expect(margins(back, card(1200, 1600))[0]).toBeCloseTo(752 / 6);
	expect(toward(back, huge, [card(1300, 1600)])).toBe(back);
});

test('at the ends no more empty space is shown than there must be', () => {
	const view = home(huge, [card(2000, 1500)]);
	const corner = toward(view, huge, [card(0, 0)]);
	expect(margins(corner, huge.bounds)[0]).toBeCloseTo(0);
	expect(margins(corner, huge.bounds)[2]).toBeCloseTo(0);
});

test('cards that are a little too far apart change nothing about the scale', () => {
	const pair = [card(1000), card(2000)];
	const view = home(wide, pair);
	expect(view.k).toBe(LEAST.right);
	expect(pair.map((rect) => sees(view, rect))).toEqual([true, false]);
	expect(toward(home(wide, [card(0)]), wide, pair).k).toBe(LEAST.right);
});

test('of cards that never go together the first is shown, and what goes with it', () => {
	const view = toward(home(wide, [card(0)]), wide, [card(2000), card(3900), card(1700)]);
	expect(view.k).toBe(LEAST.right);
	expect(sees(view, card(2000))).toBe(true);
	expect(sees(view, card(1700))).toBe(true);
	expect(sees(view, card(3900))).toBe(false);
	expect(toward(view, wide, [card(2000), card(3900), card(1700)])).toBe(view);
});

test('the scale that a reader chose stays, whatever is brought into view', () => {
	const near = { k: 2, x: 0, y: 0 };
	const next = toward(near, wide, [card(3000), card(3400)], 2);
	expect(next.k).toBe(2);
	expect(sees(next, card(3000))).toBe(true);
});

test('a view of no size is still a view', () => {
	const none = { ...wide, width: 0, height: 0 };
	for (const value of Object.values(home(none, [card(0)]))) expect(value).toBeTypeOf('number');
	expect(
		Object.values(toward({ k: 1, x: 0, y: 0 }, none, [card(900)])).every(Number.isFinite)
	).toBe(true);
});
