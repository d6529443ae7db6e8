/** The two cell maps of a tensor's card. */
import type { Derivatives } from '$graph/derivatives.ts';
import type { Graph, GraphNode, NodeId } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import { shapeText, type Tensor } from '$graph/tensor.ts';
import { gradientShown, valueShown } from './arrivals.ts';
import type { CardMetrics } from './card-metrics.ts';
import type { CellGrid } from './cell-grid.ts';
import { cellPaths } from './cell-paths.ts';
import { px } from './curve.ts';
import type { Frame } from './frame.ts';
import type { MapMark } from './marks.ts';
import { perRun } from './per-run.ts';
import { entriesSoFar, pathsToCome } from './sums.ts';
import { tensorText } from './tensor-text.ts';
import { unmovedTitle } from './unmoved-title.ts';

/** The entry of the greatest depth: the largest of all tensors of the drawing, so that depths can be compared. */
function most({ nodes }: Graph, of: (node: NodeId) => Tensor): number {
	let largest = 0;
	for (const { id, shape } of nodes) {
		if (shape.length === 0) continue;
		const { data } = of(id);
		if (data.length === 1) continue;
		for (const entry of data)
			if (Number.isFinite(entry)) largest = Math.max(largest, Math.abs(entry));
	}
	return largest;
}

const mostValue = perRun((run: Run, _: 'all') => most(run.graph, (node) => run.valueOf(node)));
const mostDerivative = perRun(({ graph, of }: Derivatives, _: 'all') => most(graph, of));

const kept = new WeakMap<CellGrid, ReturnType<typeof wholeMaps>>();

/** Drawn once for each run, however many frames show it. */
const wholeMaps = (grid: CellGrid) => ({
	value: perRun((run: Run, node: NodeId) => drawn(run.valueOf(node), grid, mostValue(run, 'all'))),
	gradient: perRun((derivatives: Derivatives, node: NodeId) =>
		drawn(derivatives.of(node), grid, mostDerivative(derivatives, 'all'))
	)
});

const drawn = (tensor: Tensor, grid: CellGrid, deepest: number) => ({
	...cellPaths(tensor, grid, deepest),
	title: titleOf(tensor, grid)
});

function mapsOf(grid: CellGrid): ReturnType<typeof wholeMaps> {
	const maps = kept.get(grid) ?? wholeMaps(grid);
	kept.set(grid, maps);
	return maps;
}

const titleOf = (tensor: Tensor, { merged }: CellGrid): string =>
	merged > 1
		? `${tensorText(tensor)}. Each cell shows the largest of up to ${merged} entries`
		: tensorText(tensor);

export function valueMap(frame: Frame, node: GraphNode, card: CardMetrics): MapMark | null {
	const opacity = valueShown(frame, node);
	if (opacity === 0 || !card.grid) return null;
	const map = mapsOf(card.grid).value(frame.run, node.id);
	return { ...map, opacity, ...placeOf(card, 0.25) };
}

export function gradientMap(frame: Frame, node: GraphNode, card: CardMetrics): MapMark | null {
	const shown = gradientShown(frame, node);
	if (!shown || !card.grid) return null;
	const place = placeOf(card, 0.75);
	if (shown.kind === 'part') return partMap(frame, node, shown, card.grid, place);
	const map = mapsOf(card.grid).gradient(frame.derivatives, node.id);
	return shown.kind === 'unused'
		? {
				...map,
				title: `${shapeText(node.shape)} zeros: ${unmovedTitle(frame)}`,
				opacity: 1,
				...place
			}
		: { ...map, opacity: shown.opacity, ...place };
}

function partMap(
	frame: Frame,
	{ shape }: GraphNode,
	shown: Extract<ReturnType<typeof gradientShown>, { kind: 'part' }>,
	grid: CellGrid,
	place: ReturnType<typeof placeOf>
): MapMark {
	const tensor = { shape, data: entriesSoFar(frame, shown.sum, shown.landed) };
	const paths = cellPaths(tensor, grid, mostDerivative(frame.derivatives, 'all'));
	const title = `${titleOf(tensor, grid)} so far, ${pathsToCome(shown.toCome, false)}`;
	return { ...paths, title, opacity: shown.opacity, ...place, more: true };
}

/** Where the map begins, in the middle of its half of the card. */
function placeOf({ mapAt = 0, height, grid }: CardMetrics, share: number) {
	const y = height * share - (grid?.rows.length ?? 0) / 2;
	return { x: px(mapAt), y: px(y), middle: px(height * share), more: false };
}
