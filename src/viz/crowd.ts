/** What a label beside an edge must keep clear of. */
import type { EdgeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import { hull, stretches, touches, type Line } from './crossing.ts';
import { pointAt, type Curve, type Point } from './curve.ts';
import { carriesMany } from './flows.ts';
import type { Act, Frame } from './frame.ts';
import { labelRect } from './group-marks.ts';
import { receivers } from './known.ts';
import type { Layout, Rect } from './layout.ts';
import type { Direction } from './metrics.ts';
import { PARKED_AT } from './motion.ts';
import { nameRect } from './name-mark.ts';
import { notePlaces } from './note-place.ts';
import { grown } from './placement.ts';
import { endsOf } from './shape-place.ts';

export interface Crowd {
	/** Grows by every label that finds its place. */
	readonly taken: Rect[];
	readonly lines: readonly Line[];
}

/** Radius of a token. */
const TOKEN = 5.5;
/** How far from a token, or from the middle of an edge, a line can matter to the labels there. */
const AROUND = 400;
/** What each px of a line under a label costs: of an active edge, of one that has its colour, of a grey one. */
const COSTS = { active: 8, coloured: 5, grey: 3 };

export type Side = 'alone' | 'upper' | 'lower';

/** The upper (left, when flowing down) or the lower one of a pair. */
export function sideOf(curves: readonly Curve[], i: number): Side {
	const level = (curve: Curve | undefined): number => {
		const [x, y] = pointAt(curve ?? [], 0.5);
		return x + y;
	};
	if (curves.length < 2) return 'alone';
	const first = curves.every((other, j) => j === i || level(other) > level(curves[i]));
	return first ? 'upper' : 'lower';
}

/** Cards, names, notes and tokens, and the edges themselves; `others` are edges that get labels too. */
export function crowdOf(
	frame: Frame,
	{ shown }: Act,
	active: readonly EdgeId[],
	others: readonly EdgeId[]
): Crowd {
	const { layout, graph } = frame;
	const curves = active.map((id) => layout.curves[id] ?? []);
	const ringed = receivers(graph, shown);
	const notes = notePlaces(layout, graph);
	const taken: Rect[] = walls(layout);
	for (const box of layout.boxes) {
		const node = graph.nodes[box.node];
		taken.push(grown(box, ringed.includes(box.node) ? 6 : 3));
		const name = node && nameRect(node, box, layout.cards[box.node] ?? layout.metrics);
		if (name) taken.push(besides(grown(name, 4)));
		const note = notes.get(box.node);
		if (note && shown.phase === 'backward' && ringed.includes(box.node))
			taken.push(grown(note.rect, 3));
	}
	taken.push(...layout.groups.map(labelRect));
	for (const curve of curves) {
		taken.push(headRect(curve, shown.phase, layout.metrics.direction));
		const [x, y] = pointAt(curve, PARKED_AT[shown.phase]);
		taken.push({ x: x - TOKEN - 2, y: y - TOKEN - 2, width: 2 * TOKEN + 4, height: 2 * TOKEN + 4 });
	}
	return { taken, lines: linesAround(frame, shown.phase, active, others) };
}

/** A number right beside a name would read as its value. */
const besides = (rect: Rect): Rect => ({ ...rect, x: rect.x - 8, width: rect.width + 16 });

function linesAround(
	frame: Frame,
	phase: Phase,
	active: readonly EdgeId[],
	others: readonly EdgeId[]
): Line[] {
	const { layout, graph, known } = frame;
	const { curves } = layout;
	const windows = [
		...[...active, ...others].flatMap((id) => windowsOn(curves[id] ?? [])),
		...active
			.filter((id) => carriesMany(frame, id, phase))
			.flatMap((id) => endsOf(curves[id] ?? [], phase === 'backward').map(windowAt))
	];
	return curves.flatMap((curve, id): Line[] => {
		if (!windows.some((window) => touches(hull(curve), window))) return [];
		const coloured =
			phase === 'forward' ? known.valued[graph.edges[id]?.to ?? 0] === 1 : known.pulled[id] === 1;
		const kind = active.includes(id) ? 'active' : coloured ? 'coloured' : 'grey';
		return stretches(curve, windows).map((points) => ({
			points,
			weight: COSTS[kind],
			soft: kind === 'grey'
		}));
	});
}

/** Where the labels of an edge may stand: around its tokens, and around its middle. */
export const windowsOn = (curve: Curve): readonly Rect[] =>
	[PARKED_AT.forward, 0.5, PARKED_AT.backward].map((share) => windowAt(pointAt(curve, share)));

const windowAt = ([x, y]: Point): Rect => grown({ x, y, width: 0, height: 0 }, AROUND);

const WALL = 400;

/** What keeps labels from running off the view. */
function walls({ bounds: { x, y, width, height }, metrics }: Layout): Rect[] {
	const [left, right] = [x - metrics.margin, x + width + metrics.margin];
	const [top, bottom] = [y - metrics.margin, y + height + metrics.margin];
	const [wide, high] = [right - left, bottom - top];
	return [
		{ x: left - WALL, y: top, width: WALL, height: high },
		{ x: right, y: top, width: WALL, height: high },
		{ x: left, y: top - WALL, width: wide, height: WALL },
		{ x: left, y: bottom, width: wide, height: WALL }
	];
}

/** The arrowhead: at the input backward, otherwise at the consumer. */
function headRect(curve: Curve, phase: Phase, direction: Direction): Rect {
	const [x, y] = (phase === 'backward' ? curve[0] : curve.at(-1)) ?? [0, 0];
	const sign = phase === 'backward' ? 1 : -1;
	return direction === 'down'
		? { x: x - 6, y: y + sign * 12 - 8, width: 12, height: 16 }
		: { x: x + sign * 12 - 8, y: y - 6, width: 16, height: 12 };
}
