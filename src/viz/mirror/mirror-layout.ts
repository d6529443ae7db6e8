/** Both graphs: the forward one above, and below it the one of the gradients, which is its reflection. */
import { activeNodes } from '$graph/active.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import { readings } from '$graph/mirror/saved.ts';
import { reverse, type Curve, type Point } from '../curve.ts';
import type { Layout, Rect } from '../layout.ts';
import { union } from '../group-boxes.ts';
import { compact } from './compact.ts';
import { crossings, wires, type Wire } from './wires.ts';

export interface MirrorLayout {
	readonly forward: Layout;
	/** Half way between the two. */
	readonly axis: number;
	/** Indexed by node; absent where no gradient travels. */
	readonly boxes: readonly (Rect | undefined)[];
	/** Indexed by edge, from the operation whose gradient is passed on; absent where none travels. */
	readonly curves: readonly (Curve | undefined)[];
	readonly wires: readonly Wire[];
	readonly bounds: Rect;
}

/** Between the halves, names of the lower cards included; and more for each wire that goes along there. */
const CORRIDOR = 64;
const WIRE = 6;

/** `closed` flows to the right and has no open cards. */
export function mirrorLayout(graph: Graph, closed: Layout, target: NodeId): MirrorLayout {
	const forward = compact(graph, closed);
	const active = activeNodes(graph, target);
	const read = readings(graph, target);
	const corridor = CORRIDOR + WIRE * crossings(read, forward.boxes);
	const axis = forward.bounds.y + forward.bounds.height + corridor / 2;
	const boxes = forward.boxes.map((box) => (active[box.node] ? below(box, axis) : undefined));
	const curves = graph.edges.map(({ id, from, to }) =>
		active[from] && active[to] ? reverse(forward.curves[id]!.map(flip(axis))) : undefined
	);
	const crossed = wires(read, { above: forward.boxes, below: boxes, axis });
	const points = crossed.flatMap((wire) => wire.points);
	const bounds = points
		.map(([x, y]) => ({ x, y, width: 0, height: 0 }))
		.reduce<Rect>(union, {
			...forward.bounds,
			height: 2 * (axis - forward.bounds.y)
		});
	return { forward, axis, boxes, curves, wires: crossed, bounds };
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
