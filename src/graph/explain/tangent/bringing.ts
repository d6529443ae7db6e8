/** What reaches a node in one step of forward mode, and what had reached it before. */
import type { Edge, NodeId } from '../../graph.ts';
import type { Tensor } from '../../tensor.ts';
import type { Context } from '../context.ts';
import { gathered, type Gathered } from '../gathered.ts';
import { inputsOf, pullOrder } from '../links.ts';
import { tensorSum } from '../tensors/tensor-sum.ts';
import { alongOf, tangents } from './along.ts';

export interface Brought {
	readonly edge: Edge;
	/** Of the node it comes from. */
	readonly tangent: Tensor;
	/** The local derivative times that. */
	readonly part: Tensor;
}

export type Bringing = Gathered<Brought, Tensor>;

export function bringing(context: Context, node: NodeId, edges: readonly Edge[]): Bringing {
	const { of, broughtBy } = tangents(context);
	const order = pullOrder(context.schedule);
	return gathered({
		node,
		now: edges,
		all: inputsOf(context.graph, node).filter(({ id }) => order.has(id)),
		partAlong: (edge): Brought => ({ edge, tangent: of(edge.from), part: broughtBy(edge.id) }),
		sumOf: (parts) => tensorSum(parts.map(({ part }) => part)),
		whole: () => of(node)
	});
}

/** The inputs of a node that do not move. */
export const isStill = (context: Context, { id, from }: Edge): boolean =>
	from !== alongOf(context).node && !pullOrder(context.schedule).has(id);
