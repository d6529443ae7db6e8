import type { Edge, NodeId } from '../graph.ts';
import type { Context } from './context.ts';
import { arrivals } from './links.ts';

/** What one edge passes on in this step. */
export interface Passed {
	readonly edge: Edge;
	readonly upstream: number;
	readonly partial: number;
	readonly contribution: number;
}

/** A node that gets a gradient in this step, and the sum it has gathered so far. */
export interface Receiver {
	readonly node: NodeId;
	/** What arrives in this step; two where one operation uses the node twice. */
	readonly passed: readonly Passed[];
	/** What arrived in earlier steps. */
	readonly earlier: readonly Passed[];
	readonly before: number;
	readonly after: number;
	/** All paths, and those still to come. */
	readonly total: number;
	readonly missing: number;
}

export const passedAlong = ({ run }: Context, edge: Edge): Passed => ({
	edge,
	upstream: run.adjoint(edge.to),
	partial: run.partial(edge.id),
	contribution: run.contribution(edge.id)
});

/** The edges of one step by the node they lead to, in slot order. */
export function receivers(context: Context, edges: readonly Edge[]): readonly Receiver[] {
	return [...new Set(edges.map(({ from }) => from))].map((node) => receiver(context, node, edges));
}

function receiver(context: Context, node: NodeId, edges: readonly Edge[]): Receiver {
	const all = arrivals(context.graph, context.schedule, node);
	const now = edges.filter((edge) => edge.from === node);
	const first = all.findIndex(({ id }) => id === now[0]?.id);
	const earlier = all.slice(0, first).map((edge) => passedAlong(context, edge));
	const passed = now.map((edge) => passedAlong(context, edge));
	const before = sum(earlier);
	const missing = all.length - first - now.length;
	// the last arrival completes the gradient: show what the run holds, to the last digit
	const after = missing === 0 ? context.run.adjoint(node) : before + sum(passed);
	return { node, passed, earlier, before, after, total: all.length, missing };
}

const sum = (passed: readonly Passed[]): number =>
	passed.reduce((total, { contribution }) => total + contribution, 0);
