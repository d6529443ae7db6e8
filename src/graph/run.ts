/** Every number of one run. Structure (graph, steps, layout) never depends on it. */
import type { EdgeId, Graph, NodeId } from './graph.ts';
import type { Tensor } from './tensor.ts';

export interface Run {
	readonly graph: Graph;
	readonly target: NodeId;
	/** The value of the target, or of any named node. Throws a RangeError for a name the text does not have. */
	value(name?: string): Tensor;
	/** ∂target/∂name, shaped like the node; zeros where the target does not depend on it. */
	gradient(name: string): Tensor;
	/** The value of a scalar node. */
	primal(node: NodeId): number;
	/** ∂target/∂node of a scalar node, all paths summed. */
	adjoint(node: NodeId): number;
	/** ∂(consumer)/∂(producer) along one edge between scalars: the local derivative. */
	partial(edge: EdgeId): number;
	/** adjoint of the consumer × partial: what one edge passes on. Zero where no gradient travels. */
	contribution(edge: EdgeId): number;
}
