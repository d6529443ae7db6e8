import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { acting } from './acting.ts';
import { home, LEAST, toward, type Room } from './camera.ts';
import { INSETS, type Fit } from './fit.ts';
import { focusOn } from './focus-on.ts';
import { layout } from './layout.ts';
import { moment } from './playhead.ts';
import { scene } from './scene.ts';
import { program, programs } from './testing.ts';

/** Where the view stands at each beat of a pass through an example, in the canvas of a page of 1440 × 900. */
function passThrough(slug: string) {
	const made = programs.get(slug) ?? program('x');
	const { graph } = made;
	const [run, steps, placed] = [made.run(), schedule(graph), layout(graph, { direction: 'right' })];
	const room: Room = {
		...{ bounds: placed.bounds, width: 816, height: 684 },
		...{ insets: INSETS.right, least: LEAST.right }
	};
	const focusAt = (position: number) =>
		focusOn(
			scene(graph, placed, run, steps, position),
			acting(graph, steps, moment(steps, position, 'beat'))
		);
	const views: Fit[] = [home(room, focusAt(0))];
	for (const { to } of steps.beats) {
		const [focus, last] = [focusAt(to), views.at(-1)];
		if (last) views.push(toward(last, room, focus));
	}
	return { room, views, focuses: steps.beats.map(({ to }) => focusAt(to)) };
}

/** Px that the view goes from each beat to the next: to the right is negative. */
const pans = (views: readonly Fit[]): number[] =>
	views.slice(1).map(({ x }, i) => x - (views[i]?.x ?? 0));

test('a pass through an attention head takes the view across once and back once, in few and small moves', () => {
	const { room, views } = passThrough('attention');
	const [first] = views;
	const moves = pans(views).filter((pan) => Math.abs(pan) > 0.5);
	const hidden = room.bounds.width * (first?.k ?? 1) - (room.width - 2 * room.insets.side);
	const total = moves.reduce((sum, pan) => sum + Math.abs(pan), 0);
	expect(moves.length).toBeLessThanOrEqual(5);
	expect(total).toBeLessThanOrEqual(2 * hidden + 1);
	expect(Math.max(...moves.map(Math.abs))).toBeLessThan(room.width / 3);
	expect(new Set(views.map(({ y, k }) => `${y} ${k}`)).size).toBe(1);
});

test.each(['attention', 'recurrent', 'micrograd'])(
	'at every step of %s the card that acts is in view',
	(slug) => {
		const { room, views, focuses } = passThrough(slug);
		for (const [i, [card]] of focuses.entries()) {
			const { k, x } = views[i + 1] ?? { k: 1, x: 0 };
			if (!card) continue;
			expect(k * card.x + x).toBeGreaterThanOrEqual(room.insets.side - 2);
			expect(k * (card.x + card.width) + x).toBeLessThanOrEqual(room.width - room.insets.side + 2);
		}
	}
);
