/** Products as a cross: rows of the left factor, columns of the right one, entries where they meet. */
import { writeEntries } from '$graph/entries.ts';
import type { Derivatives } from '$graph/derivatives.ts';
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import { stackOf } from '$graph/ops/matrix-factors.ts';
import type { Run } from '$graph/run.ts';
import type { Phase } from '$graph/steps.ts';
import { sizeOf, type Shape, type Tensor } from '$graph/tensor.ts';
import { nameOf } from './entry-name.ts';
import { flatView, type MatrixView } from './matrix-view.ts';
import { perRun } from './per-run.ts';
import { backExtents, extentsOf, factorsOf, type Extents, type Factors } from './product.ts';

/** All slices of a product: those of a factor, and those of the result, stand one under the other. */
export interface Cross {
	readonly left: MatrixView;
	/** The inner lines of the first slice, then those of the second. */
	readonly right: MatrixView;
	readonly result: MatrixView;
	readonly extents: Extents;
}

/** A factor: of one slice of the product the entry in a row and a column. */
interface Factor {
	readonly entry: (slice: number, row: number, column: number) => number;
	readonly label: MatrixView['label'];
	readonly phase: Phase;
}

/** How a product was computed; null for a node that is none. */
export const forwardCross = perRun((run: Run, node: NodeId): Cross | null => {
	const { graph } = run;
	const [extents, factors] = [extentsOf(graph, node), factorsOf(graph, node)];
	if (!extents || !factors) return null;
	const [left, right] = valuesOf(run, node, factors);
	const result = flatView(run.valueOf(node), valueLabel(graph, node), 'forward', extents.columns);
	const slices = Int32Array.from({ length: sizeOf(factors.stack) }, (_, slice) => slice);
	return crossOf(left, right, result, extents, slices);
});

/** How the rule of a product makes what an edge passes on to its factor; null for any other edge. */
export const backwardCross = perRun((run: Run, id: EdgeId): Cross | null => {
	const { graph } = run;
	const edge = graph.edges[id];
	const [extents, factors] = edge ? [backExtents(graph, edge), factorsOf(graph, edge.to)] : [];
	if (!edge || !extents || !factors) return null;
	const { left: a, right: b, stack } = factors;
	const [left, right] = valuesOf(run, edge.to, factors);
	const shape = [...stack, a.at(-2) ?? 1, b.at(-1) ?? 1];
	const upstream: Factor = {
		entry: entryOf(run.gradientOf(edge.to), shape, stack),
		label: gradientLabel(run, edge.to),
		phase: 'backward'
	};
	const label = gradientLabel(run, edge.from);
	const result = flatView(run.contributionOf(id), label, 'backward', extents.columns);
	return edge.slot === 0
		? crossOf(upstream, turned(right), result, extents, usersOf(stackOf(a), stack))
		: crossOf(turned(left), upstream, result, extents, usersOf(stackOf(b), stack));
});

/** What a change of one factor does to the product: its tangent in the place of its value. */
export function pushCross(
	{ run, derivatives }: { readonly run: Run; readonly derivatives: Derivatives },
	along: NodeId,
	id: EdgeId
): Cross | null {
	const { graph } = run;
	const edge = graph.edges[id];
	const [extents, factors] = edge ? [extentsOf(graph, edge.to), factorsOf(graph, edge.to)] : [];
	if (!edge || !extents || !factors) return null;
	const label = (node: NodeId): MatrixView['label'] => tangentLabel(graph, along, node);
	const [left, right] = valuesOf(run, edge.to, factors);
	const { left: a, right: b, stack } = factors;
	const moved: Factor = {
		entry: entryOf(derivatives.of(edge.from), edge.slot === 0 ? a : b, stack),
		label: label(edge.from),
		phase: 'tangent'
	};
	const result = flatView(derivatives.broughtBy(id), label(edge.to), 'tangent', extents.columns);
	const slices = Int32Array.from({ length: sizeOf(stack) }, (_, slice) => slice);
	return edge.slot === 0
		? crossOf(moved, right, result, extents, slices)
		: crossOf(left, moved, result, extents, slices);
}

const tangentLabel = (graph: Graph, along: NodeId, node: NodeId): MatrixView['label'] => ({
	text: `∂${nameOf(graph, node)}/∂${nameOf(graph, along)}`,
	turned: false,
	node: null
});

/** `slices` holds, for each slice of the result, the slices of the product that are added up in it. */
function crossOf(
	left: Factor,
	right: Factor,
	result: MatrixView,
	extents: Extents,
	slices: Int32Array
): Cross {
	const { rows, inner, columns, part, stack } = extents;
	const [count, times] = [sizeOf(stack), inner / part];
	const sliceOf = (slice: number, line: number): number =>
		slices[slice * times + Math.floor(line / part)] ?? 0;
	return {
		left: {
			...{ rows: count * rows, columns: inner, label: left.label, phase: left.phase },
			at: (row, line) => left.entry(sliceOf(Math.floor(row / rows), line), row % rows, line % part)
		},
		right: {
			...{ rows: count * inner, columns, label: right.label, phase: right.phase },
			at: (row, column) =>
				right.entry(sliceOf(Math.floor(row / inner), row % inner), row % part, column)
		},
		result,
		extents
	};
}

/** The slices of the product by the slice of the factor that they use, which has `own` axes of `stack`. */
function usersOf(own: Shape, stack: Shape): Int32Array {
	const used = slicesIn(own, stack);
	return Int32Array.from(used.keys()).sort((a, b) => (used[a] ?? 0) - (used[b] ?? 0) || a - b);
}

/** The slice of a factor that each slice of the product uses. */
function slicesIn(own: Shape, stack: Shape): Int32Array {
	const used = new Int32Array(sizeOf(stack));
	writeEntries(used, 0, stack, 0, own);
	return used;
}

function entryOf({ data }: Tensor, matrices: Shape, stack: Shape): Factor['entry'] {
	const [rows = 1, columns = 1] = matrices.slice(-2);
	const used = slicesIn(stackOf(matrices), stack);
	return (slice, row, column) => data[((used[slice] ?? 0) * rows + row) * columns + column] ?? NaN;
}

function valuesOf(run: Run, node: NodeId, { left, right, stack }: Factors): [Factor, Factor] {
	const product = run.graph.nodes[node];
	const [a = 0, b = 0] = product?.kind === 'operation' ? product.inputs : [];
	const factor = (id: NodeId, matrices: Shape): Factor => ({
		entry: entryOf(run.valueOf(id), matrices, stack),
		label: valueLabel(run.graph, id),
		phase: 'forward'
	});
	return [factor(a, left), factor(b, right)];
}

const turned = ({ entry, label, phase }: Factor): Factor => ({
	entry: (slice, row, column) => entry(slice, column, row),
	label: { ...label, turned: true },
	phase
});

const valueLabel = (graph: Graph, node: NodeId): MatrixView['label'] => ({
	text: nameOf(graph, node),
	turned: false,
	node
});

const gradientLabel = ({ graph, target }: Run, node: NodeId): MatrixView['label'] => ({
	text: `∂${nameOf(graph, target)}/∂${nameOf(graph, node)}`,
	turned: false,
	node: null
});
