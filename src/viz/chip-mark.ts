/** The local derivative that a gradient is multiplied with on its way along an edge. */
import type { EdgeId } from '$graph/graph.ts';
import { chipText, pushChipText } from './chip-text.ts';
import { stretches } from './crossing.ts';
import { windowsOn, type Side } from './crowd.ts';
import { pointAt, px, samples, type Curve } from './curve.ts';
import type { Act, Frame } from './frame.ts';
import type { Rect } from './layout.ts';
import type { ChipMark } from './marks.ts';
import { SMALL_ADVANCE, type Metrics } from './metrics.ts';
import { PARKED_AT } from './motion.ts';
import { grown, type Wish } from './placement.ts';

const HEIGHT = { right: 20, down: 18 };
const REACH = 64;
/** The rules of tensors are longer than numbers, and find a free place less often. */
const FURTHER = 24;

/** At its place, centred in the room that was kept for it. */
export function chipMark(
	frame: Frame,
	{ shown, motion, presence }: Act,
	id: EdgeId,
	room: Rect
): ChipMark {
	const text = textOf(frame, id);
	const width = widthOf(text.length);
	const rect = { ...room, x: room.x + (room.width - width) / 2, width };
	return {
		id: `${shown.stretch.from} ${id}`,
		phase: shown.phase,
		text,
		place: rect,
		x: px(rect.x + width / 2),
		y: px(rect.y + rect.height / 2),
		leader: leaderOf(frame, rect, frame.layout.curves[id] ?? []),
		opacity: px(presence * motion.chip)
	};
}

const textOf = ({ run, schedule }: Frame, id: EdgeId): string =>
	schedule.along ? pushChipText(run, id) : chipText(run, id);

const widthOf = (characters: number): number => characters * SMALL_ADVANCE + 10;

/** Few widths only, so that a number that changes a little does not make its chip jump. */
export function chipRoom(frame: Frame, id: EdgeId): number {
	const { length } = textOf(frame, id);
	return widthOf([3, 5, 8].find((room) => length <= room) ?? length);
}

/** Over the gap above the cards' tops on a straight edge, beside a slanted one, on the outer side of one that goes down. */
export function chipWish(frame: Frame, id: EdgeId, side: Side): Omit<Wish, 'rivals'> {
	const { graph, layout } = frame;
	const curve = layout.curves[id] ?? [];
	const width = chipRoom(frame, id);
	const height = HEIGHT[layout.metrics.direction];
	const [x, y] = pointAt(curve, PARKED_AT.backward);
	const edge = graph.edges[id];
	const ends = [edge?.from, edge?.to].flatMap((node) => layout.boxes[node ?? 0] ?? []);
	const numbers = ends.every(({ node }) => layout.cards[node] === layout.metrics);
	const further = numbers ? 0 : FURTHER + 8 * Math.ceil(widerBy(ends, layout.metrics) / 16);
	const wish = {
		width,
		height,
		reach: REACH + further,
		own: stretches(curve, windowsOn(curve)).flat()
	};
	if (layout.metrics.direction === 'down') {
		const outer = side === 'lower' ? 1 : -1;
		const below = side === 'alone' ? 0 : 8;
		return { ...wish, at: [x + outer * (14 + width / 2), y + below] };
	}
	const up = side === 'lower' ? 1 : -1;
	const clear =
		up < 0
			? Math.min(...ends.map((box) => box.y)) - 16
			: Math.max(...ends.map((box) => box.y + box.height)) + 16;
	if (isLevel(curve)) return { ...wish, own: [], at: [x, clear] };
	const [from, to] = [curve[0] ?? [0, 0], curve.at(-1) ?? [0, 0]];
	const open = (to[1] > from[1] ? -1 : 1) * up;
	return { ...wish, at: [x + open * (width / 2 + 8), y + up * 14] };
}

/** Beside wide cards the free places are further away. */
const widerBy = (boxes: readonly Rect[], { width }: Metrics): number =>
	boxes.reduce((most, box) => Math.max(most, box.width - width), 0);

function isLevel(curve: Curve): boolean {
	const levels = curve.map(([, y]) => y);
	return Math.max(...levels) - Math.min(...levels) < 12;
}

/** A line straight up or down to a level edge, when the chip does not stand right at it. */
function leaderOf(frame: Frame, rect: Rect, curve: Curve): string {
	const leader = leaderFrom(frame, rect, curve);
	return leader ? `M${px(leader.x)},${px(leader.start)}v${px(leader.length)}` : '';
}

interface Leader {
	readonly x: number;
	/** At the chip. */
	readonly start: number;
	/** Negative for a chip below its edge. */
	readonly length: number;
}

function leaderFrom({ layout }: Frame, rect: Rect, curve: Curve): Leader | undefined {
	if (layout.metrics.direction === 'down' || !isLevel(curve)) return undefined;
	const x = rect.x + rect.width / 2;
	const near = samples(curve, 40).reduce((best, point) =>
		Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best
	);
	const above = near[1] > rect.y + rect.height;
	const start = above ? rect.y + rect.height : rect.y;
	const length = near[1] - start + (above ? -4 : 4);
	if (Math.abs(near[0] - x) > 4 || Math.abs(length) < 8) return undefined;
	return { x, start, length };
}

/** What a chip keeps free of other labels, its leader included. */
export function chipRooms(frame: Frame, rect: Rect, curve: Curve): readonly Rect[] {
	const leader = leaderFrom(frame, rect, curve);
	if (!leader) return [grown(rect, 3)];
	const { x, start, length } = leader;
	const line = { x, y: Math.min(start, start + length), width: 0, height: Math.abs(length) };
	return [grown(rect, 3), grown(line, 3)];
}
