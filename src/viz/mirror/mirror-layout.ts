/** Both graphs: the forward one above, and below it the one of the gradients, which is its reflection. */
import { activeNodes } from '$graph/active.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Reading } from '$graph/mirror/saved.ts';
import { reverse, type Curve, type Point } from '../curve.ts';
import type { Layout, Rect } from '../layout.ts';
import { union } from '../group-boxes.ts';
import { compact } from './compact.ts';
import { wires, wiring, type Wire } from './wires.ts';

export interface MirrorLayout {
	readonly forward: Layout;
	/** Half way between the two. */
	readonly axis: number;
	/** Indexed by node; absent where no gradient travels. */
	readonly boxes: readonly (Rect | undefined)[];
	/** Indexed by edge, from the operation whose gradient is passed on; absent where none travels. */
	readonly curves: readonly (Curve | undefined)[];
	readonly wires: readonly Wire[];
	/** The values that a backward rule reads. */
	readonly saved: ReadonlySet<NodeId>;
	readonly bounds: Rect;
}

/** Above and below, for what the halves are. */
const TITLE = 30;
/** Between the halves, names of the lower cards included; and more for the wires that go along there. */
const CORRIDOR = 64;

/** `closed` flows to the right and has no open cards; `read` is what the backward rules read, card by card. */
export function mirrorLayout(
	graph: Graph,
	closed: Layout,
	target: NodeId,
	read: readonly Reading[]
): MirrorLayout {
	const forward = compact(graph, closed);
	const active = activeNodes(graph, target);
	const planned = wiring(read, forward.boxes);
	const corridor = CORRIDOR + planned.height;
	const axis = forward.bounds.y + forward.bounds.height + corridor / 2;
	const boxes = forward.boxes.map((box) => (active[box.node] ? below(box, axis) : undefined));
	const curves = graph.edges.map(({ id, from, to }) =>
		active[from] && active[to] ? reverse(forward.curves[id]!.map(flip(axis))) : undefined
	);
	const crossed = wires(planned, { above: forward.boxes, below: boxes, axis });
	const points = crossed.flatMap((wire) => wire.points);
	const bounds = points
		.map(([x, y]) => ({ x, y, width: 0, height: 0 }))
		.reduce<Rect>(union, {
			...forward.bounds,
			y: forward.bounds.y - TITLE,
			height: 2 * (axis - forward.bounds.y + TITLE)
		});
	const saved = new Set(crossed.map(({ value }) => value));
	return { forward, axis, boxes, curves, wires: crossed, saved, bounds };
}

const flip =
	(axis: number) =>
	([x, y]: Point): Point => [x, 2 * axis - y];

const below = ({ x, y, width, height }: Rect, axis: number): Rect => ({
	x,
	y: 2 * axis - y - height,
	width,
	height
});
