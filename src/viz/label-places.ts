/** Where the labels of active edges stand: made once a stretch, and the same in every frame of it. */
import type { EdgeId } from '$graph/graph.ts';
import { chipRoom, chipRooms, chipWish } from './chip-mark.ts';
import { stretches } from './crossing.ts';
import { crowdOf, sideOf, windowsOn, type Crowd, type Side } from './crowd.ts';
import { pointAt, type Curve, type Point } from './curve.ts';
import { carriesMany, flowText } from './flows.ts';
import type { Act, Frame } from './frame.ts';
import { flowing, receivers } from './known.ts';
import type { Layout, Rect } from './layout.ts';
import { SMALL_ADVANCE } from './metrics.ts';
import { PARKED_AT } from './motion.ts';
import { grown, place, type Wish } from './placement.ts';
import { endsOf, isApart } from './shape-place.ts';

export interface LabelPlaces {
	readonly chips: ReadonlyMap<EdgeId, Rect>;
	/** A number for which there is no free place near its token has none: its card says it too. */
	readonly flows: ReadonlyMap<EdgeId, Rect>;
	/** What had come along other edges to the nodes that receive now. */
	readonly earlier: ReadonlyMap<EdgeId, Rect>;
}

/** A line of 12 px digits: nothing hangs below its baseline. */
const TEXT_HEIGHT = { right: 12, down: 11 };
const REACH = { flow: 44, earlier: 36 };
/** Px from a token at which a number no longer seems to belong to it. */
const FAR = 30;

/** Px from a token to a chip that has a leader to its edge. */
const LED = 28;
/** Px between two tokens up to which a number between them could be either's, and how far to their sides. */
const CLOSE = 64;
const BESIDE = 60;

const kept = new WeakMap<Layout, Map<string, LabelPlaces>>();

export function labelPlaces(frame: Frame, act: Act): LabelPlaces {
	const edges = flowing(frame.structure, act.shown);
	const earlier = earlierPaths(frame, act, edges);
	const chips = act.shown.phase === 'forward' ? [] : edges;
	const { from, to } = act.shown.stretch;
	const now = frame.known.active?.stretch.from;
	const key = [
		[frame.schedule.target, frame.schedule.along?.node, act.role, from, to, now],
		chips.map((id) => chipRoom(frame, id)),
		[...edges, ...earlier].map((id) => roomFor(frame, act, id))
	].join(';');
	const known = kept.get(frame.layout) ?? new Map<string, LabelPlaces>();
	kept.set(frame.layout, known);
	const places = known.get(key) ?? found(frame, act, edges, earlier);
	known.set(key, places);
	return places;
}

function found(
	frame: Frame,
	act: Act,
	edges: readonly EdgeId[],
	others: readonly EdgeId[]
): LabelPlaces {
	const chips = new Map<EdgeId, Rect>();
	const flows = new Map<EdgeId, Rect>();
	const earlier = new Map<EdgeId, Rect>();
	if (edges.length === 0) return { chips, flows, earlier };
	const curves = edges.map((id) => frame.layout.curves[id] ?? []);
	const crowd = crowdOf(frame, act, edges, others);
	for (const [i, id] of edges.entries()) {
		if (act.shown.phase === 'forward') continue;
		const wish = chipWish(frame, id, sideOf(curves, i));
		const { rect } = place({ ...wish, rivals: rivalsOf(curves, i) }, crowd);
		crowd.taken.push(...chipRooms(frame, rect, curves[i] ?? []));
		chips.set(id, rect);
	}
	const take = (places: Map<EdgeId, Rect>, id: EdgeId, rect: Rect | null): void => {
		if (!rect) return;
		crowd.taken.push(grown(rect, 1));
		places.set(id, rect);
	};
	const between = chips.size === 2 ? betweenTokens(frame, act, curves) : [];
	for (const [i, id] of edges.entries()) {
		const wish = {
			...numberWish(frame, act, id, sideOf(curves, i), chips.get(id)),
			rivals: rivalsOf(curves, i)
		};
		const found = carriesMany(frame, id, act.shown.phase)
			? shapePlace(frame, act, id, wish, crowd, between)
			: numberPlace(wish, crowd, between);
		take(flows, id, found);
	}
	for (const id of others) take(earlier, id, earlierPlace(frame, act, id, crowd));
	return { chips, flows, earlier };
}

const rivalsOf = (curves: readonly Curve[], i: number): readonly Point[] =>
	curves
		.filter((_, j) => j !== i)
		.flatMap((curve) => stretches(curve, windowsOn(curves[i] ?? [])).flat());

/** More numbers than that nobody adds up: the note has their sum. */
const MOST_EARLIER = 12;

/** Edges of the same sums that are not active: the note says their numbers too. */
function earlierPaths(
	frame: Frame,
	{ shown, role }: Act,
	now: readonly EdgeId[]
): readonly EdgeId[] {
	const { graph, structure, known } = frame;
	if (shown.phase === 'forward' || role === 'preview') return [];
	const earlier = receivers(graph, shown)
		.flatMap((node) => structure.paths.get(node) ?? [])
		.filter((id) => known.pulled[id] === 1 && !now.includes(id))
		// shapes are no terms of a sum
		.filter((id) => !carriesMany(frame, id, shown.phase));
	return earlier.length > MOST_EARLIER ? [] : earlier;
}

/** What to keep free of numbers. */
function betweenTokens(
	{ layout }: Frame,
	{ shown }: Act,
	curves: readonly Curve[]
): readonly Rect[] {
	const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = curves.map((curve) =>
		pointAt(curve, PARKED_AT[shown.phase])
	);
	const [x, y, width, height] = [
		Math.min(ax, bx),
		Math.min(ay, by),
		Math.abs(ax - bx),
		Math.abs(ay - by)
	];
	const down = layout.metrics.direction === 'down';
	if ((down ? width : height) > CLOSE) return [];
	return down
		? [{ x, y: y - BESIDE, width, height: height + 2 * BESIDE }]
		: [{ x: x - BESIDE, y, width: width + 2 * BESIDE, height }];
}

/** Two widths only, so that a number that changes a little does not make its label jump. */
function roomFor(frame: Frame, { shown }: Act, id: EdgeId): number {
	const { length } = flowText(frame, id, shown.phase);
	return (length <= 2 ? 2 : Math.max(6, length)) * SMALL_ADVANCE;
}

/** Beside its token; of two edges, on the outer side of the chip that it has passed. */
function numberWish(
	frame: Frame,
	act: Act,
	id: EdgeId,
	side: Side,
	chip: Rect | undefined
): Omit<Wish, 'rivals'> {
	const { phase } = act.shown;
	const token = pointAt(frame.layout.curves[id] ?? [], PARKED_AT[phase]);
	const width = roomFor(frame, act, id);
	const { direction } = frame.layout.metrics;
	const down = direction === 'down';
	const [height, reach] = [TEXT_HEIGHT[direction], REACH.flow];
	const beside = besideToken(down, token, width, side, phase === 'backward');
	if (side === 'alone' || !chip) return { width, height, reach, at: beside, own: [token] };
	const outer = side === 'upper' ? -1 : 1;
	const [x, y] = [chip.x + chip.width / 2, chip.y + chip.height / 2];
	// a chip on a leader leaves the place beside the token free
	const led = !down && Math.abs(y - token[1]) > LED;
	const at: Point = down
		? [x + (outer * (chip.width + width + 8)) / 2, y]
		: [(x + token[0]) / 2, y + outer * ((chip.height + height) / 2 + 4)];
	return { width, height, reach, at: led ? beside : at, own: [token, ...rim(chip)] };
}

const rim = ({ x, y, width, height }: Rect): Point[] => [
	[x, y],
	[x + width / 2, y],
	[x + width, y],
	[x, y + height / 2],
	[x + width, y + height / 2],
	[x, y + height],
	[x + width / 2, y + height],
	[x + width, y + height]
];

/** Below the edge, or above an upper one; to the outer side when the data flows down. */
function besideToken(
	down: boolean,
	[x, y]: Point,
	width: number,
	side: Side,
	backward: boolean
): Point {
	const upper = side === 'upper';
	if (down) return [x + (upper ? -1 : 1) * (14 + width / 2), y - (side === 'alone' ? 0 : 10)];
	const aside = backward && side !== 'alone' ? width / 2 + 10 : 0;
	return [x - aside, y + (upper ? -17 : 17)];
}

/** Not between two edges that are close, where it could be either's; or there, when nothing else is free. */
function numberPlace(wish: Wish, crowd: Crowd, between: readonly Rect[]): Rect | null {
	const apart = near(wish, { ...crowd, taken: [...crowd.taken, ...between] });
	return apart ?? (between.length > 0 ? near(wish, crowd) : null);
}

/** Beside its token, or else at an end of its edge. */
function shapePlace(
	frame: Frame,
	{ shown: { phase } }: Act,
	id: EdgeId,
	wish: Wish,
	crowd: Crowd,
	between: readonly Rect[]
): Rect | null {
	const fine = (rect: Rect | null): rect is Rect => rect !== null && isApart(frame, id, rect);
	const usual = numberPlace(wish, crowd, between);
	if (fine(usual)) return usual;
	const backward = phase === 'backward';
	const down = frame.layout.metrics.direction === 'down';
	const others = endsOf(frame.layout.curves[id] ?? [], backward).map((point) =>
		near(
			{ ...wish, at: besideToken(down, point, wish.width, 'alone', backward), own: [point] },
			crowd
		)
	);
	return others.find(fine) ?? null;
}

/** Free, and near enough to what it belongs to. */
function near(wish: Wish, crowd: Crowd): Rect | null {
	const { rect, free, gap } = place(wish, crowd);
	return free && gap < FAR ? rect : null;
}

function earlierPlace(frame: Frame, act: Act, id: EdgeId, crowd: Crowd): Rect | null {
	const { direction } = frame.layout.metrics;
	const middle = pointAt(frame.layout.curves[id] ?? [], 0.5);
	const width = roomFor(frame, act, id);
	const at = besideToken(direction === 'down', middle, width, 'upper', false);
	const height = TEXT_HEIGHT[direction];
	return near({ width, height, at, reach: REACH.earlier, own: [middle], rivals: [] }, crowd);
}
