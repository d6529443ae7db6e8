/** Products of matrices as a cross: rows of the left factor, columns of the right one, entries where they meet. */
import type { Derivatives } from '$graph/derivatives.ts';
import type { Edge, EdgeId, Graph, NodeId } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { Run } from '$graph/run.ts';
import type { Phase } from '$graph/steps.ts';
import type { Tensor } from '$graph/tensor.ts';

/** Of a product: left factor rows × inner, right factor inner × columns. */
export interface Extents {
	readonly rows: number;
	readonly inner: number;
	readonly columns: number;
}

/** A tensor, or its transpose, as rows and columns. */
export interface MatrixView {
	readonly rows: number;
	readonly columns: number;
	readonly at: (row: number, column: number) => number;
	readonly label: { readonly text: string; readonly turned: boolean; readonly node: NodeId | null };
	readonly phase: Phase;
}

export interface Cross {
	readonly left: MatrixView;
	readonly right: MatrixView;
	readonly result: MatrixView;
}

/** Of a product of matrices and vectors; null for any other node, stacks of matrices among them. */
export function extentsOf(graph: Graph, node: NodeId): Extents | null {
	const product = graph.nodes[node];
	if (product?.kind !== 'operation' || product.op !== 'matmul') return null;
	const [a, b] = product.inputs.map((input) => graph.nodes[input]?.shape ?? []);
	if (!a || !b || a.length > 2 || b.length > 2) return null;
	const [inner = 1, rows = 1] = a.toReversed();
	return { rows, inner, columns: b.length === 2 ? (b[1] ?? 1) : 1 };
}

/** Of the rule for one factor: ȳ · xᵀ for the left one, Wᵀ · ȳ for the right one. */
export const backExtents = ({ rows, inner, columns }: Extents, slot: number): Extents =>
	slot === 0 ? { rows, inner: columns, columns: inner } : { rows: inner, inner: rows, columns };

/** The products that take a node as a factor. */
export function usesAsFactor(graph: Graph, node: NodeId): readonly Edge[] {
	return graph.edges.filter(({ from, to }) => from === node && extentsOf(graph, to) !== null);
}

export function forwardCross(run: Run, node: NodeId): Cross | null {
	const extents = extentsOf(run.graph, node);
	const [a, b] = factorsOf(run.graph, node);
	if (!extents || a === undefined || b === undefined) return null;
	const { rows, inner, columns } = extents;
	return {
		left: valueView(run, a, rows, inner),
		right: valueView(run, b, inner, columns),
		result: valueView(run, node, rows, columns)
	};
}

export function backwardCross(run: Run, id: EdgeId): Cross | null {
	const { graph } = run;
	const edge = graph.edges[id];
	const extents = edge && extentsOf(graph, edge.to);
	const [a, b] = factorsOf(graph, edge?.to ?? 0);
	if (!edge || !extents || a === undefined || b === undefined) return null;
	const { rows, inner, columns } = extents;
	const upstream = gradientView(run, edge.to, rows, columns);
	const made = run.contributionOf(id);
	return edge.slot === 0
		? {
				left: upstream,
				right: turned(valueView(run, b, inner, columns)),
				result: view(made, rows, inner, gradientLabel(run, edge.from), 'backward')
			}
		: {
				left: turned(valueView(run, a, rows, inner)),
				right: upstream,
				result: view(made, inner, columns, gradientLabel(run, edge.from), 'backward')
			};
}

/** What a change of one factor does to the product: its tangent in the place of its value. */
export function pushCross(
	{ run, derivatives }: { readonly run: Run; readonly derivatives: Derivatives },
	along: NodeId,
	id: EdgeId
): Cross | null {
	const { graph } = run;
	const edge = graph.edges[id];
	const whole = edge && forwardCross(run, edge.to);
	if (!edge || !whole) return null;
	const moved = ({ rows, columns }: MatrixView, tensor: Tensor, node: NodeId): MatrixView =>
		view(tensor, rows, columns, tangentLabel(graph, along, node), 'tangent');
	const side = edge.slot === 0 ? 'left' : 'right';
	return {
		...whole,
		[side]: moved(whole[side], derivatives.of(edge.from), edge.from),
		result: moved(whole.result, derivatives.broughtBy(id), edge.to)
	};
}

const tangentLabel = (graph: Graph, along: NodeId, node: NodeId): MatrixView['label'] => ({
	text: `∂${nameOf(graph, node)}/∂${nameOf(graph, along)}`,
	turned: false,
	node: null
});

const factorsOf = ({ nodes }: Graph, node: NodeId): readonly NodeId[] => {
	const product = nodes[node];
	return product?.kind === 'operation' ? product.inputs : [];
};

function view(
	{ data }: Tensor,
	rows: number,
	columns: number,
	label: MatrixView['label'],
	phase: Phase
): MatrixView {
	return { rows, columns, at: (row, column) => data[row * columns + column] ?? NaN, label, phase };
}

const nameOf = ({ nodes }: Graph, node: NodeId): string => {
	const named = nodes[node];
	return named?.kind === 'constant' ? '[…]' : plainLabel(named?.label ?? '');
};

const valueView = (run: Run, node: NodeId, rows: number, columns: number): MatrixView =>
	view(
		run.valueOf(node),
		rows,
		columns,
		{ text: nameOf(run.graph, node), turned: false, node },
		'forward'
	);

const gradientLabel = ({ graph, target }: Run, node: NodeId): MatrixView['label'] => ({
	text: `∂${nameOf(graph, target)}/∂${nameOf(graph, node)}`,
	turned: false,
	node: null
});

const gradientView = (run: Run, node: NodeId, rows: number, columns: number): MatrixView =>
	view(run.gradientOf(node), rows, columns, gradientLabel(run, node), 'backward');

const turned = ({ rows, columns, at, label, phase }: MatrixView): MatrixView => ({
	rows: columns,
	columns: rows,
	at: (row, column) => at(column, row),
	label: { ...label, turned: true },
	phase
});

/** A whole tensor as rows of its last axis. */
export function flatView(tensor: Tensor, text: string, phase: Phase): MatrixView {
	const columns = tensor.shape.at(-1) ?? 1;
	const label = { text, turned: false, node: null };
	return view(tensor, Math.round(tensor.data.length / columns), columns, label, phase);
}
