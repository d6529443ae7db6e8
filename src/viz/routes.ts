/** The curve of every edge: level at both ends, straight past the cards of the columns it passes. */
import type { Edge, EdgeId, Graph } from '$graph/graph.ts';
import { acrossOf, portsOf, type CardMetrics } from './card-metrics.ts';
import type { Columns } from './columns.ts';
import type { Curve, Point } from './curve.ts';
import type { Metrics } from './metrics.ts';
import { portOf, type Item, type Rows } from './rows.ts';

interface Places {
	readonly along: Columns;
	readonly across: Float64Array;
	readonly metrics: Metrics;
	readonly cards: readonly CardMetrics[];
}

/** Indexed by edge. */
export function routes(graph: Graph, rows: Rows, places: Places): readonly Curve[] {
	const shifts = outPorts(graph, rows, places);
	return graph.edges.map((edge) => {
		const points = stations(edge, rows.bends[edge.id] ?? [], graph, places, shifts[edge.id] ?? 0);
		const turned = places.metrics.direction === 'down' ? points.map(transpose) : points;
		return cubics(turned, places.metrics.direction === 'down');
	});
}

/** Out-ports of a node with several edges, in the order in which these go off. */
function outPorts(graph: Graph, rows: Rows, { across, metrics, cards }: Places): Float64Array {
	const shifts = new Float64Array(graph.edges.length);
	const out: EdgeId[][] = graph.nodes.map(() => []);
	for (const { id, from } of graph.edges) out[from]?.push(id);
	const goal = (id: EdgeId): number => {
		const first: Item = rows.bends[id]?.[0] ?? graph.edges[id]?.to ?? 0;
		const port = first < rows.nodes ? portOf(graph, id) * portsOf(graph, cards, first) : 0;
		return (across[first] ?? 0) + port;
	};
	const edge = metrics.direction === 'down' ? 30 : 16;
	for (const [node, edges] of out.entries()) {
		const room = acrossOf(cards[node] ?? metrics) - edge;
		const pitch = Math.min(metrics.outPorts, room / Math.max(1, edges.length - 1));
		const sorted = edges.toSorted((a, b) => goal(a) - goal(b) || a - b);
		for (const [i, id] of sorted.entries()) shifts[id] = (i - (edges.length - 1) / 2) * pitch;
	}
	return shifts;
}

/** Where an edge leaves, enters and leaves each bend's column, and arrives; along the flow, then across. */
function stations(
	edge: Edge,
	bends: readonly Item[],
	graph: Graph,
	{ along: { starts, begins, ends }, across, cards }: Places,
	shift: number
): Point[] {
	const points: Point[] = [[ends[edge.from] ?? 0, (across[edge.from] ?? 0) + shift]];
	for (const bend of bends) {
		const level = across[bend] ?? 0;
		const last = points.at(-1);
		// Two bends on one level are one straight line.
		if (points.length > 1 && last && last[1] === level) points.pop();
		else points.push([begins[bend] ?? 0, level]);
		points.push([ends[bend] ?? 0, level]);
	}
	const level = (across[edge.to] ?? 0) + portOf(graph, edge.id) * portsOf(graph, cards, edge.to);
	const [begin, start] = [begins[edge.to] ?? 0, starts[edge.to] ?? 0];
	// A small card in a column of wide ones is reached straight past their sides.
	if (start > begin) points.push([begin, level]);
	points.push([start, level]);
	return points;
}

const transpose = ([a, b]: Point): Point => [b, a];

/** On a phone the rows are close: an end that an arrowhead cuts off must leave the line still upright there. */
const UPRIGHT = 8;

/** A cubic between each two stations, its ends along the flow. */
function cubics(points: readonly Point[], down: boolean): Curve {
	const curve: Point[] = points.slice(0, 1);
	for (let i = 1; i < points.length; i++) {
		const [x1, y1] = points[i - 1] ?? [0, 0];
		const [x2, y2] = points[i] ?? [0, 0];
		const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
		const upright = Math.min(UPRIGHT, my - y1);
		if (down) curve.push([x1, my + upright], [x2, my - upright], [x2, y2]);
		else curve.push([mx, y1], [mx, y2], [x2, y2]);
	}
	return curve;
}
