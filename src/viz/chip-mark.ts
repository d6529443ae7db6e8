/** The local derivative that a gradient is multiplied with on its way along an edge. */
import type { EdgeId } from '$graph/graph.ts';
import type { Crowd, Side } from './crowd.ts';
import { pointAt, px, samples, type Curve } from './curve.ts';
import { formatCard } from './format.ts';
import type { Act, Frame } from './frame.ts';
import type { Rect } from './layout.ts';
import type { ChipMark } from './marks.ts';
import { SMALL_ADVANCE } from './metrics.ts';
import { PARKED_AT } from './motion.ts';
import { grown, place, type Wish } from './placement.ts';

const CHIP_HEIGHT = 20;

/** Finds its place among what is there, and takes it. */
export function chipMark(
	frame: Frame,
	{ shown, motion, presence }: Act,
	id: EdgeId,
	side: Side,
	{ taken, lines }: Crowd
): ChipMark {
	const curve = frame.layout.curves[id] ?? [];
	const text = `×${formatCard(frame.run.partial(id))}`;
	const width = (text.length <= 3 ? 3 : 8) * SMALL_ADVANCE + 10;
	const wish = chipWish(frame, id, curve, width, side);
	const { rect: free } = place(wish, taken, lines);
	taken.push(grown(free, 3));
	const shownWidth = text.length * SMALL_ADVANCE + 10;
	const rect = { ...free, x: free.x + (width - shownWidth) / 2, width: shownWidth };
	return {
		id: `${shown.stretch.from} ${id}`,
		phase: shown.phase,
		text,
		place: rect,
		x: px(rect.x + shownWidth / 2),
		y: px(rect.y + CHIP_HEIGHT / 2),
		leader: leaderOf(frame, rect, curve),
		opacity: px(presence * motion.chip)
	};
}

/** Over the gap above the cards' tops on a straight edge, beside a slanted one, left of one that goes down. */
function chipWish(
	{ graph, layout }: Frame,
	id: EdgeId,
	curve: Curve,
	width: number,
	side: Side
): Wish {
	const [x, y] = pointAt(curve, PARKED_AT.backward);
	const wish = { width, height: CHIP_HEIGHT, reach: 120 };
	if (layout.metrics.direction === 'down') return { ...wish, at: [x - 14 - width / 2, y] };
	const edge = graph.edges[id];
	const ends = [edge?.from, edge?.to].flatMap((node) => layout.boxes[node ?? 0] ?? []);
	const up = side === 'lower' ? 1 : -1;
	const clear =
		up < 0
			? Math.min(...ends.map((box) => box.y)) - 16
			: Math.max(...ends.map((box) => box.y + box.height)) + 16;
	if (isLevel(curve)) return { ...wish, at: [x, clear] };
	const [from, to] = [curve[0] ?? [0, 0], curve.at(-1) ?? [0, 0]];
	const open = (to[1] > from[1] ? -1 : 1) * up;
	return { ...wish, at: [x + open * (width / 2 + 8), y + up * 14] };
}

function isLevel(curve: Curve): boolean {
	const levels = curve.map(([, y]) => y);
	return Math.max(...levels) - Math.min(...levels) < 12;
}

/** A line straight up or down to the edge, when the chip does not stand right at it. */
function leaderOf({ layout }: Frame, rect: Rect, curve: Curve): string {
	if (layout.metrics.direction === 'down') return '';
	const x = rect.x + rect.width / 2;
	const near = samples(curve, 40).reduce((best, point) =>
		Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best
	);
	const above = near[1] > rect.y + rect.height;
	const start = above ? rect.y + rect.height : rect.y;
	const length = near[1] - start + (above ? -4 : 4);
	const least = isLevel(curve) ? 8 : 44;
	if (Math.abs(near[0] - x) > 4 || Math.abs(length) < least) return '';
	return `M${px(x)},${px(start)}v${px(length)}`;
}
