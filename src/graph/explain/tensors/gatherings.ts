/** What reaches each node in one step, where tensors are among the numbers. */
import type { Edge } from '../../graph.ts';
import type { Tensor } from '../../tensor.ts';
import type { Context } from '../context.ts';
import { bySource, gathered, type Gathered } from '../gathered.ts';
import { arrivals } from '../links.ts';
import { tensorSum } from './tensor-sum.ts';

export interface Arrival {
	readonly edge: Edge;
	readonly contribution: Tensor;
}

/** A node that gets a gradient in this step, and the sum it has gathered so far. */
export type Gathering = Gathered<Arrival, Tensor>;

/** The edges of one step by the node they lead to, in slot order. */
export const gatherings = (context: Context, edges: readonly Edge[]): readonly Gathering[] =>
	[...bySource(edges)].map(([node, now]) => {
		const { run } = context;
		const all = arrivals(context.graph, context.schedule, node);
		const whole = (): Tensor => run.gradientOf(node);
		return gathered({
			node,
			now,
			all,
			// the only path brings all of the gradient, which the run holds already
			partAlong: (edge): Arrival => ({
				edge,
				contribution: all.length === 1 ? whole() : run.contributionOf(edge.id)
			}),
			sumOf: (parts) => tensorSum(parts.map(({ contribution }) => contribution)),
			whole
		});
	});
