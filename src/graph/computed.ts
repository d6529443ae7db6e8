import type { ComputedNode, GraphNode } from './graph.ts';

/** Whether a node is made of others: an operation, or a box of them. */
export const isComputed = (node: GraphNode | undefined): node is ComputedNode =>
	node?.kind === 'operation' || node?.kind === 'box';
