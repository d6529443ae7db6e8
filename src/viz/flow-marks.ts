/** What runs along the active edges: tokens, the numbers they carry, the local derivatives. */
import type { EdgeId } from '$graph/graph.ts';
import { chipMark } from './chip-mark.ts';
import { crowdOf, sideOf, type Crowd, type Side } from './crowd.ts';
import { pointAt, px, type Point } from './curve.ts';
import { formatCard } from './format.ts';
import { flowOf, type Act, type Frame } from './frame.ts';
import { flowing, receivers } from './known.ts';
import type { ChipMark, FlowMark, TokenMark } from './marks.ts';
import { SMALL_ADVANCE } from './metrics.ts';
import { CHIP_AT, PARKED_AT } from './motion.ts';
import { grown, place } from './placement.ts';

export interface FlowMarks {
	readonly tokens: readonly TokenMark[];
	readonly flows: readonly FlowMark[];
	readonly chips: readonly ChipMark[];
}

const TEXT_HEIGHT = 13;
/** A number follows its token by less than the whole way, so that it does not run under a card. */
const LAG = 0.25;

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
	const crowd = crowdOf(frame, act, curves);
	const flows = edges.map((id, i) => flowMark(frame, act, id, sideOf(curves, i), crowd));
	const chips =
		act.shown.phase === 'backward'
			? edges.map((id, i) => chipMark(frame, act, id, sideOf(curves, i), crowd))
			: [];
	const earlier = edges.length > 0 ? earlierFlows(frame, act, crowd) : [];
	return {
		tokens: edges.flatMap((id) => tokenMarks(frame, act, id)),
		flows: [...flows, ...earlier],
		chips
	};
}

/** Two widths only, so that a number that changes a little does not make its label jump. */
const roomFor = (text: string): number =>
	(text.length <= 2 ? 2 : Math.max(7, text.length)) * SMALL_ADVANCE;

function flowMark(
	frame: Frame,
	{ shown, motion, presence }: Act,
	id: EdgeId,
	side: Side,
	{ taken, lines }: Crowd
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

/** What had come along other edges to the nodes that receive now, where there is room: the note says it too. */
function earlierFlows(
	frame: Frame,
	{ shown, motion, presence, role }: Act,
	{ taken, lines }: Crowd
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
