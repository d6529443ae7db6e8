/** A drawing on its way from one layout to the next: what stands in both moves, what is new is there at once. */
import { interpolateNumber } from 'd3';
import type { Edge, Graph } from '$graph/graph.ts';
import type { Curve, Point } from './curve.ts';
import { groupBoxes } from './group-boxes.ts';
import type { Box, Layout } from './layout.ts';

export interface Placed {
	readonly graph: Graph;
	readonly layout: Layout;
}

/** The layout of `to`, with everything that `from` has too at `time` of its way, 0 to 1. */
export function between(from: Placed, to: Placed, time: number): Layout {
	const boxes = new Map(from.graph.nodes.map(({ id, key }) => [key, from.layout.boxes[id]]));
	const curves = new Map(
		from.graph.edges.map((edge) => [nameOf(from.graph, edge), from.layout.curves[edge.id]])
	);
	const { cards, metrics } = to.layout;
	const moved = to.layout.boxes.map((box) =>
		boxBetween(boxes.get(to.graph.nodes[box.node]?.key ?? ''), box, time)
	);
	return {
		...to.layout,
		boxes: moved,
		groups: groupBoxes(to.graph, moved, cards, metrics.direction),
		curves: to.layout.curves.map((curve, id) => {
			const edge = to.graph.edges[id];
			return curveBetween(edge && curves.get(nameOf(to.graph, edge)), curve, time);
		})
	};
}

const nameOf = ({ nodes }: Graph, { from, to, slot }: Edge): string =>
	`${nodes[from]?.key} ${nodes[to]?.key} ${slot}`;

function boxBetween(from: Box | undefined, to: Box, time: number): Box {
	if (!from) return to;
	return {
		...to,
		x: interpolateNumber(from.x, to.x)(time),
		y: interpolateNumber(from.y, to.y)(time)
	};
}

/** A curve that gains or loses a bend takes its new form at once. */
function curveBetween(from: Curve | undefined, to: Curve, time: number): Curve {
	if (from?.length !== to.length) return to;
	return to.map(([x, y], i): Point => {
		const [fromX, fromY] = from[i] ?? [x, y];
		return [interpolateNumber(fromX, x)(time), interpolateNumber(fromY, y)(time)];
	});
}
