/** How many numbers there are, and so which words are for them. */
import type { ComputedNode, Edge, NodeId } from '../../graph.ts';
import { sizeOf, type Tensor } from '../../tensor.ts';
import { computedAt, nodeAt, recordOf, type Context } from '../context.ts';

export const isSingle = (context: Context, id: NodeId): boolean =>
	sizeOf(nodeAt(context, id).shape) === 1;

/** One number is made of single numbers by a rule for numbers, or in a box: all that is said of scalars holds. */
export const isNumeric = (context: Context, node: ComputedNode): boolean =>
	(node.kind === 'box' || recordOf(node).kind === 'elementwise') &&
	[node.id, ...node.inputs].every((id) => isSingle(context, id));

/** The same of the operation that an edge leads to. */
export const isNumericEdge = (context: Context, { to }: Edge): boolean =>
	isNumeric(context, computedAt(context, to));

export const isFinite = ({ data }: Tensor): boolean => data.every(Number.isFinite);

export const hasUndefined = ({ data }: Tensor): boolean => data.some(Number.isNaN);

export const isZero = ({ data }: Tensor): boolean => data.every((number) => number === 0);

/** All entries are this one number. */
export const isAll = ({ data }: Tensor, number: number): boolean =>
	data.every((entry) => entry === number);
