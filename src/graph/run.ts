/** Every number of one run. Structure (graph, steps, layout) never depends on it. */
import type { EdgeId, Graph, NodeId } from './graph.ts';
import type { Tensor, Values } from './tensor.ts';

export interface Run {
	readonly graph: Graph;
	readonly target: NodeId;
	/** What the backward pass starts with, shaped like the target: ones unless another was given. */
	readonly seed: Tensor;
	/** The value of the target, or of any named node. Throws a RangeError for a name the text does not have. */
	value(name?: string): Tensor;
	/**
	 * ∂target/∂name, shaped like the node; zeros where the target does not depend on it. Throws a RangeError for a name
	 * the text does not have.
	 */
	gradient(name: string): Tensor;
	/**
	 * Of any node. A view of the run's own numbers: they change when the run is taken over by a later one. Throws a
	 * RangeError for a node or an edge that the graph does not have, as all below do.
	 */
	valueOf(node: NodeId): Tensor;
	/** ∂target/∂node, shaped like the node. A view as well. */
	gradientOf(node: NodeId): Tensor;
	/** What one edge passes on, shaped like its producer; zeros where no gradient travels. A view, good until it is asked for again after a later run. */
	contributionOf(edge: EdgeId): Tensor;
	/** The local derivative entry by entry, shaped like the consumer; undefined for a whole operation, whose rule is no such table. */
	partialOf(edge: EdgeId): Tensor | undefined;
	/** Forward mode: the derivatives of everything along a direction of the inputs, given by name; the others stand still. */
	push(direction: Values): Tangents;
	/** The value of a node with one number; NaN for any other. */
	primal(node: NodeId): number;
	/** ∂target/∂node of a node with one number, all paths summed; NaN for any other. */
	adjoint(node: NodeId): number;
	/** ∂(consumer)/∂(producer) along one edge between nodes with one number: the local derivative; NaN for any other. */
	partial(edge: EdgeId): number;
	/** What one edge passes on to a producer with one number; NaN for any other. Zero where no gradient travels. */
	contribution(edge: EdgeId): number;
}

/** Derivatives carried along with the values. */
export interface Tangents {
	/** Of the target, or of any named node. */
	value(name?: string): Tensor;
	of(node: NodeId): Tensor;
	/**
	 * What one edge brings: the local derivative times the tangent of its producer, shaped like its consumer; zeros where
	 * nothing moves. Worked out from the run’s own numbers, and so good until a later run takes them over.
	 */
	pushOf(edge: EdgeId): Tensor;
}
