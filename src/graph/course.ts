import { activeNodes } from './active.ts';
import type { Graph, NodeId } from './graph.ts';
import { activeStretches, type Plan, type Stretch } from './plan.ts';

/** What a target adds to the plan. */
export interface Course {
	readonly target: NodeId;
	readonly active: Uint8Array;
	readonly stretches: readonly Stretch[];
	/** Offsets of the constants, and of what is made of constants alone, beside which gradients travel. */
	readonly silent: Int32Array;
}

/** Where the gradients of one target travel. */
export function course(graph: Graph, plan: Plan, target: NodeId): Course {
	const active = activeNodes(graph, target);
	const silent = graph.edges.filter(({ from, to }) => active[to] && !active[from]);
	return {
		target,
		active,
		stretches: activeStretches(graph, plan, active),
		silent: Int32Array.from(silent.flatMap(({ from }) => entriesOf(plan, from)))
	};
}

const entriesOf = ({ offsets, sizes }: Plan, node: NodeId): number[] =>
	Array.from({ length: sizes[node]! }, (_, entry) => offsets[node]! + entry);
