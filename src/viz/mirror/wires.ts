/** The ways of the cross edges: level out of a value, down between two columns, level into the backward step that reads it. */
import type { NodeId } from '$graph/graph.ts';
import type { Reading } from '$graph/mirror/saved.ts';
import type { Point } from '../curve.ts';
import type { Rect } from '../layout.ts';
import { lanesOf, levelsOf, PITCH, type Lanes } from './lanes.ts';
import { wirePlans, type WirePlan, type WirePlans } from './wire-plans.ts';

export interface Wire extends Reading {
	/** Corners from the value to the reader; each stretch is level or upright. */
	readonly points: readonly Point[];
}

export interface Halves {
	/** Indexed by node. */
	readonly above: readonly Rect[];
	/** Indexed by node; absent where no gradient travels. */
	readonly below: readonly (Rect | undefined)[];
	/** Half way between them. */
	readonly axis: number;
}

export interface Wiring extends WirePlans {
	readonly lanes: readonly Lanes[];
	/** Of the wires that pass columns between the halves; undefined for the others. */
	readonly levels: readonly (number | undefined)[];
	/** Height that the levels take. */
	readonly height: number;
}

/** Where a wire leaves its card, from below; the highest and lowest place to come in, as shares of the height. */
const EXIT = 6;
const HIGHEST = 0.13;
const LOWEST = 0.87;

/** All that does not depend on how far apart the halves are. */
export function wiring(readings: readonly Reading[], above: readonly Rect[]): Wiring {
	const planned = wirePlans(readings, above);
	const lanes = lanesOf(planned);
	const levels = levelsOf(planned.plans, lanes);
	return { ...planned, lanes, levels: levels.of, height: PITCH * levels.count };
}

export function wires({ plans, lanes, levels, height }: Wiring, halves: Halves): readonly Wire[] {
	const entries = entriesOf(plans);
	const top = halves.axis - height / 2;
	return plans.flatMap((plan, index) => {
		const { value, by, own } = plan;
		const [from, to, lane] = [halves.above[value], halves.below[by], lanes[index]];
		if (!from || !to || !lane) return [];
		const y = to.y + to.height * (own ? HIGHEST : entries(by));
		const level = levels[index];
		const across = level === undefined ? undefined : top + PITCH * (level + 0.5);
		const end: Point = [own ? to.x + to.width : to.x, y];
		return [{ value, by, points: corners(from, end, lane, across) }];
	});
}

function corners(
	from: Rect,
	[endX, endY]: Point,
	{ down, up }: Lanes,
	level: number | undefined
): readonly Point[] {
	const exit = from.y + from.height - EXIT;
	const middle: readonly Point[] =
		level === undefined
			? []
			: [
					[down, level],
					[up, level]
				];
	return [[from.x + from.width, exit], [down, exit], ...middle, [up, endY], [endX, endY]];
}

/** Where the next wire comes into the card of an operation, as a share of its height. */
function entriesOf(plans: readonly WirePlan[]): (by: NodeId) => number {
	const counts = new Map<NodeId, number>();
	for (const { by, own } of plans) if (!own) counts.set(by, (counts.get(by) ?? 0) + 1);
	const given = new Map<NodeId, number>();
	return (by) => {
		const [count, index] = [counts.get(by) ?? 1, given.get(by) ?? 0];
		given.set(by, index + 1);
		if (count === 1) return HIGHEST;
		// A wire farther left comes in lower, so that it need not cross the others.
		return LOWEST - ((LOWEST - HIGHEST) * index) / (count - 1);
	};
}
