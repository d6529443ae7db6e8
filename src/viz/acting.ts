/** Who takes part in what a position shows. */
import { isComputed } from '$graph/computed.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Schedule, Step } from '$graph/steps.ts';
import type { Moment } from './playhead.ts';

/** The node that acts, then those it takes from or gives to; before the first step the inputs; none at rest. */
export function acting(graph: Graph, schedule: Schedule, moment: Moment): readonly NodeId[] {
	if (moment.kind === 'rest') return [];
	const beat = moment.kind === 'step' ? schedule.beats[moment.stretch.beat] : schedule.beats[0];
	const { from = 0, to = 0 } = (moment.kind === 'step' ? moment.stretch : beat) ?? {};
	const parts = schedule.steps.slice(from, to).flatMap((step) => partsOf(graph, step));
	return beat?.kind === 'bind' ? asUsed(graph, parts) : [...new Set(parts)];
}

/** Those first that are used first: there the pass begins. */
function asUsed({ edges }: Graph, leaves: readonly NodeId[]): readonly NodeId[] {
	const uses = new Map<NodeId, NodeId>();
	for (const { from, to } of edges) uses.set(from, Math.min(to, uses.get(from) ?? to));
	const use = (leaf: NodeId): number => uses.get(leaf) ?? Infinity;
	return leaves.toSorted((a, b) => (use(a) === use(b) ? a - b : use(a) - use(b)));
}

function partsOf({ nodes, edges }: Graph, step: Step): readonly NodeId[] {
	if ('edge' in step) {
		const edge = edges[step.edge];
		return edge ? [edge.to, edge.from] : [];
	}
	const node = nodes[step.node];
	return step.kind === 'apply' && isComputed(node) ? [step.node, ...node.inputs] : [step.node];
}
