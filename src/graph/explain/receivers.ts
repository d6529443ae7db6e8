/** What each node gets in one backward step, among single numbers. */
import type { Edge } from '../graph.ts';
import type { Context } from './context.ts';
import { bySource, gathered, type Gathered } from './gathered.ts';
import { arrivals } from './links.ts';

/** What one edge passes on in this step. */
export interface Passed {
	readonly edge: Edge;
	readonly upstream: number;
	readonly partial: number;
	readonly contribution: number;
}

/** A node that gets a gradient in this step, and the sum it has gathered so far. */
export type Receiver = Gathered<Passed, number>;

/** The edges of one step by the node they lead to, in slot order. */
export const receivers = (context: Context, edges: readonly Edge[]): readonly Receiver[] =>
	[...bySource(edges)].map(([node, now]) =>
		gathered({
			node,
			now,
			all: arrivals(context.graph, context.schedule, node),
			partAlong: (edge) => passedAlong(context, edge),
			sumOf: (passed) => passed.reduce((total, { contribution }) => total + contribution, 0),
			whole: () => context.run.adjoint(node)
		})
	);

const passedAlong = ({ run }: Context, edge: Edge): Passed => ({
	edge,
	upstream: run.adjoint(edge.to),
	partial: run.partial(edge.id),
	contribution: run.contribution(edge.id)
});
