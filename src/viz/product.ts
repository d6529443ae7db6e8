/** Which nodes are products, and how many rows and columns their factors have: by shapes alone. */
import type { Edge, Graph, NodeId } from '$graph/graph.ts';
import { stackOf } from '$graph/ops/matrix-factors.ts';
import { sizeOf, type Shape } from '$graph/tensor.ts';
import { productOf } from '$graph/why/product-entries.ts';

/** Of a product, or of a stack of them: left factor rows × inner, right factor inner × columns. */
export interface Extents {
	readonly rows: number;
	readonly inner: number;
	readonly columns: number;
	/** Lengths of the axes along which the slices of the result stand; none where it is one matrix. */
	readonly stack: Shape;
	/** Of the inner lines, those of one slice: the others belong to further slices, which are added up. */
	readonly part: number;
	/** The axes of the product, from 0, along which slices are added up. */
	readonly summed: readonly number[];
}

/** The factors of a product as matrices or stacks of them, and the axes along which its slices stand. */
export interface Factors {
	readonly left: Shape;
	readonly right: Shape;
	readonly stack: Shape;
}

/** Null for any node that is no product. */
export function factorsOf({ nodes }: Graph, node: NodeId): Factors | null {
	const product = nodes[node];
	if (product?.kind !== 'operation') return null;
	const shapes = product.inputs.map((input) => nodes[input]?.shape ?? []);
	return productOf(product.op, shapes) ?? null;
}

/** Of the product that a node is. */
export function extentsOf(graph: Graph, node: NodeId): Extents | null {
	const factors = factorsOf(graph, node);
	if (!factors) return null;
	const { left, right, stack } = factors;
	const [rows = 1, inner = 1] = left.slice(-2);
	return { rows, inner, columns: right.at(-1) ?? 1, stack, part: inner, summed: [] };
}

/**
 * Of the rule for one factor of a product: ȳ · xᵀ for the left one, Wᵀ · ȳ for the right one. Where the factor was
 * spread over a stack, the slices that used it stand side by side, so that the sum over them is one longer product.
 */
export function backExtents(graph: Graph, { to, slot }: Edge): Extents | null {
	const [factors, product] = [factorsOf(graph, to), extentsOf(graph, to)];
	if (!factors || !product) return null;
	const { rows, inner, columns, stack } = product;
	const own = stackOf(slot === 0 ? factors.left : factors.right);
	const missing = stack.length - own.length;
	const summed = stack.flatMap((length, axis) =>
		length !== 1 && (own[axis - missing] ?? 1) === 1 ? [axis] : []
	);
	const part = slot === 0 ? columns : rows;
	const times = sizeOf(stack) / sizeOf(own);
	const outer = slot === 0 ? { rows, columns: inner } : { rows: inner, columns };
	return { ...outer, inner: part * times, stack: own, part, summed };
}

/** The products that take a node as a factor. */
export function usesAsFactor(graph: Graph, node: NodeId): readonly Edge[] {
	return graph.edges.filter(({ from, to }) => from === node && factorsOf(graph, to) !== null);
}
