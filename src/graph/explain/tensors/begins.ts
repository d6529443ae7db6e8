import type { NodeId } from '../../graph.ts';
import type { Context } from '../context.ts';
import { isNumericEdge } from './size.ts';

/** Whether its step is the first in which gradients or tangents of several numbers go along an edge. */
export function begins(context: Context, node: NodeId): boolean {
	for (const step of context.schedule.steps) {
		const edge = 'edge' in step ? context.graph.edges[step.edge] : undefined;
		if (edge && !isNumericEdge(context, edge)) return edge.to === node;
	}
	return false;
}
