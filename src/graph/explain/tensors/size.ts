/** How many numbers there are, and so which words are for them. */
import type { Edge, NodeId, OperationNode } from '../../graph.ts';
import { sizeOf, type Tensor } from '../../tensor.ts';
import { nodeAt, operationAt, recordOf, type Context } from '../context.ts';

export const isSingle = (context: Context, id: NodeId): boolean =>
	sizeOf(nodeAt(context, id).shape) === 1;

/** One number is made of single numbers by a rule for numbers: all that is said of scalars holds. */
export const isNumeric = (context: Context, node: OperationNode): boolean =>
	recordOf(node).kind === 'elementwise' &&
	[node.id, ...node.inputs].every((id) => isSingle(context, id));

/** The same of the operation that an edge leads to. */
export const isNumericEdge = (context: Context, { to }: Edge): boolean =>
	isNumeric(context, operationAt(context, to));

export const isFinite = ({ data }: Tensor): boolean => data.every(Number.isFinite);

export const hasUndefined = ({ data }: Tensor): boolean => data.some(Number.isNaN);

export const isZero = ({ data }: Tensor): boolean => data.every((number) => number === 0);

/** All entries are this one number. */
export const isAll = ({ data }: Tensor, number: number): boolean =>
	data.every((entry) => entry === number);
