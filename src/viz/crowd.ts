/** What a label beside an edge must keep clear of. */
import type { Phase } from '$graph/steps.ts';
import { pointAt, samples, type Curve, type Point } from './curve.ts';
import type { Act, Frame } from './frame.ts';
import { receivers } from './known.ts';
import type { Layout, Rect } from './layout.ts';
import type { Direction } from './metrics.ts';
import { PARKED_AT } from './motion.ts';
import { nameRect } from './name-mark.ts';
import { noteRect } from './note-marks.ts';
import { grown } from './placement.ts';

export interface Crowd {
	/** Grows by every label that finds its place. */
	readonly taken: Rect[];
	readonly lines: readonly Point[];
}

/** Radius of a token. */
const TOKEN = 5.5;

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

/** Cards, names, notes and tokens, and the active edges themselves. */
export function crowdOf(frame: Frame, { shown }: Act, curves: readonly Curve[]): Crowd {
	const { layout, graph } = frame;
	const ringed = receivers(graph, shown);
	const taken: Rect[] = walls(layout);
	for (const box of layout.boxes) {
		const node = graph.nodes[box.node];
		taken.push(grown(box, ringed.includes(box.node) ? 6 : 3));
		const name = node && nameRect(node, box, layout.metrics);
		if (name) taken.push(grown(name, 3));
		if (box.noted && shown.phase === 'backward' && ringed.includes(box.node))
			taken.push(noteRect(box, layout.metrics));
	}
	for (const curve of curves) {
		taken.push(headRect(curve, shown.phase, layout.metrics.direction));
		const [x, y] = pointAt(curve, PARKED_AT[shown.phase]);
		taken.push({ x: x - TOKEN - 2, y: y - TOKEN - 2, width: 2 * TOKEN + 4, height: 2 * TOKEN + 4 });
	}
	return { taken, lines: curves.flatMap((curve) => samples(curve, 40)) };
}

/** How far a label may stand outside the drawing; a view leaves a little more free on every side. */
const MARGIN: Readonly<Record<Direction, number>> = { right: 22, down: 10 };
const WALL = 400;

/** What keeps labels from running off the view. */
function walls({ bounds: { x, y, width, height }, metrics }: Layout): Rect[] {
	const margin = MARGIN[metrics.direction];
	const [left, right] = [x - margin, x + width + margin];
	const [top, bottom] = [y - margin, y + height + margin];
	const [wide, high] = [right - left, bottom - top];
	return [
		{ x: left - WALL, y: top, width: WALL, height: high },
		{ x: right, y: top, width: WALL, height: high },
		{ x: left, y: top - WALL, width: wide, height: WALL },
		{ x: left, y: bottom, width: wide, height: WALL }
	];
}

/** The arrowhead: at the consumer forward, at the input backward. */
function headRect(curve: Curve, phase: Phase, direction: Direction): Rect {
	const [x, y] = (phase === 'forward' ? curve.at(-1) : curve[0]) ?? [0, 0];
	const sign = phase === 'forward' ? -1 : 1;
	return direction === 'down'
		? { x: x - 6, y: y + sign * 12 - 8, width: 12, height: 16 }
		: { x: x + sign * 12 - 8, y: y - 6, width: 16, height: 12 };
}
