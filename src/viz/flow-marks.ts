/** What runs along the active edges: tokens, the numbers they carry, the local derivatives. */
import type { EdgeId } from '$graph/graph.ts';
import { pointAt, px, samples, type Curve, type Point } from './curve.ts';
import { formatCard } from './format.ts';
import { flowOf, type Act, type Frame } from './frame.ts';
import { flowing, receivers } from './known.ts';
import type { Rect } from './layout.ts';
import type { ChipMark, FlowMark, TokenMark } from './marks.ts';
import { CHIP_AT, PARKED_AT } from './motion.ts';
import { nameRect } from './name-mark.ts';
import { noteRect } from './note-marks.ts';
import { grown, place, type Wish } from './placement.ts';

export interface FlowMarks {
	readonly tokens: readonly TokenMark[];
	readonly flows: readonly FlowMark[];
	readonly chips: readonly ChipMark[];
}

/** 12 px of the monospaced face. */
const ADVANCE = 7.2;
const TOKEN = 5.5;
const CHIP_HEIGHT = 20;
const TEXT_HEIGHT = 13;
/** A number follows its token by less than the whole way, so that it does not run under a card. */
const LAG = 0.4;

export function flowMarks(frame: Frame): FlowMarks {
	const all = frame.acts.map((act) => actMarks(frame, act));
	return {
		tokens: all.flatMap(({ tokens }) => tokens),
		flows: all.flatMap(({ flows }) => flows),
		chips: all.flatMap(({ chips }) => chips)
	};
}

function actMarks(frame: Frame, act: Act): FlowMarks {
	const edges = flowing(frame.structure, act.shown);
	const curves = edges.map((id) => frame.layout.curves[id] ?? []);
	const lines = curves.flatMap((curve) => samples(curve, 40));
	const taken = obstacles(frame, act, curves);
	const flows = edges.map((id, i) => flowMark(frame, act, id, sideOf(curves, i), taken, lines));
	const chips =
		act.shown.phase === 'backward'
			? edges.map((id, i) => chipMark(frame, act, id, sideOf(curves, i), taken, lines))
			: [];
	const earlier = edges.length > 0 ? earlierFlows(frame, act, taken, lines) : [];
	return {
		tokens: edges.flatMap((id) => tokenMarks(frame, act, id)),
		flows: [...flows, ...earlier],
		chips
	};
}

type Side = 'alone' | 'upper' | 'lower';

/** The upper (left, when flowing down) or the lower one of a pair. */
function sideOf(curves: readonly Curve[], i: number): Side {
	const level = (curve: Curve | undefined): number => {
		const [x, y] = pointAt(curve ?? [], 0.5);
		return x + y;
	};
	if (curves.length < 2) return 'alone';
	const first = curves.every((other, j) => j === i || level(other) > level(curves[i]));
	return first ? 'upper' : 'lower';
}

function obstacles(frame: Frame, { shown }: Act, curves: readonly Curve[]): Rect[] {
	const { layout, graph } = frame;
	const ringed = receivers(graph, shown);
	const taken: Rect[] = [];
	for (const box of layout.boxes) {
		const node = graph.nodes[box.node];
		taken.push(grown(box, ringed.includes(box.node) ? 6 : 3));
		const name = node && nameRect(node, box, layout.metrics);
		if (name) taken.push(name);
		if (box.noted && shown.phase === 'backward' && ringed.includes(box.node))
			taken.push(noteRect(box, layout.metrics));
	}
	for (const curve of curves) {
		const [x, y] = pointAt(curve, PARKED_AT[shown.phase]);
		taken.push({ x: x - TOKEN - 2, y: y - TOKEN - 2, width: 2 * TOKEN + 4, height: 2 * TOKEN + 4 });
	}
	return taken;
}

/** Two widths only, so that a number that changes a little does not make its label jump. */
const roomFor = (text: string): number =>
	(text.length <= 2 ? 2 : Math.max(7, text.length)) * ADVANCE;

function flowMark(
	frame: Frame,
	{ shown, motion, presence }: Act,
	id: EdgeId,
	side: Side,
	taken: Rect[],
	lines: readonly Point[]
): FlowMark {
	const curve = frame.layout.curves[id] ?? [];
	const backward = shown.phase === 'backward';
	const passed = !backward || motion.run >= CHIP_AT;
	const consumer = frame.graph.edges[id]?.to ?? 0;
	const text = formatCard(passed ? flowOf(frame, id, shown.phase) : frame.run.adjoint(consumer));
	const [x, y] = pointAt(curve, PARKED_AT[shown.phase]);
	const width = roomFor(formatCard(flowOf(frame, id, shown.phase)));
	const aside = backward && side !== 'alone' ? width / 2 + 10 : 0;
	const at = wishFor(frame, [x - aside, y], width, side === 'upper');
	const { rect: free } = place({ width, height: TEXT_HEIGHT, at, reach: 80 }, taken, lines);
	taken.push(grown(free, 2));
	const [nowX, nowY] =
		motion.parked > motion.token ? [x, y] : pointAt(curve, runOf(backward, motion.run));
	return {
		id: `${shown.stretch.from} ${id}`,
		phase: shown.phase,
		text,
		x: px(LAG * (nowX - x) + free.x + width / 2),
		y: px(LAG * (nowY - y) + free.y + TEXT_HEIGHT / 2),
		opacity: px(presence * Math.max(motion.token, motion.parked)),
		place: free
	};
}

const runOf = (backward: boolean, run: number): number => (backward ? 1 - run : run);

/** Below the edge, or above an upper one; to the right when the data flows down. */
function wishFor({ layout }: Frame, [x, y]: Point, width: number, above: boolean): Point {
	if (layout.metrics.direction === 'down') return [x + (above ? -1 : 1) * (14 + width / 2), y];
	return [x, y + (above ? -17 : 17)];
}

function tokenMarks(frame: Frame, { shown, motion, presence }: Act, id: EdgeId): TokenMark[] {
	const curve = frame.layout.curves[id] ?? [];
	const mark = (kind: string, at: number, opacity: number): TokenMark[] => {
		const [x, y] = pointAt(curve, at);
		const mark = {
			id: `${shown.stretch.from} ${id} ${kind}`,
			phase: shown.phase,
			x: px(x),
			y: px(y)
		};
		return opacity > 0 ? [{ ...mark, opacity: px(opacity * presence) }] : [];
	};
	return [
		...mark('runs', runOf(shown.phase === 'backward', motion.run), motion.token),
		...mark('stays', PARKED_AT[shown.phase], motion.parked)
	];
}

function chipMark(
	frame: Frame,
	{ shown, motion, presence }: Act,
	id: EdgeId,
	side: Side,
	taken: Rect[],
	lines: readonly Point[]
): ChipMark {
	const curve = frame.layout.curves[id] ?? [];
	const text = `×${formatCard(frame.run.partial(id))}`;
	const width = (text.length <= 3 ? 3 : 8) * ADVANCE + 10;
	const wish = chipWish(frame, id, curve, width, side);
	const { rect: free } = place(wish, taken, lines);
	taken.push(grown(free, 3));
	const shownWidth = text.length * ADVANCE + 10;
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

/** What had come along other edges to the nodes that receive now, where there is room: the note says it too. */
function earlierFlows(
	frame: Frame,
	{ shown, motion, presence, role }: Act,
	taken: Rect[],
	lines: readonly Point[]
): FlowMark[] {
	if (shown.phase === 'forward' || role === 'preview') return [];
	const now = new Set(flowing(frame.structure, shown));
	const opacity = px(presence * (role === 'leaving' ? 1 : motion.entering));
	return receivers(frame.graph, shown)
		.flatMap((node) => frame.structure.paths.get(node) ?? [])
		.filter((id) => frame.known.pulled[id] === 1 && !now.has(id))
		.flatMap((id) => {
			const text = formatCard(frame.run.contribution(id));
			const width = roomFor(text);
			const at = wishFor(frame, pointAt(frame.layout.curves[id] ?? [], 0.5), width, true);
			const { rect, free } = place({ width, height: TEXT_HEIGHT, at, reach: 60 }, taken, lines);
			if (!free) return [];
			taken.push(grown(rect, 2));
			const middle = { x: px(rect.x + width / 2), y: px(rect.y + TEXT_HEIGHT / 2) };
			const mark = { id: `${shown.stretch.from} ${id} earlier`, phase: shown.phase, text };
			return [{ ...mark, ...middle, opacity, place: rect }];
		});
}
