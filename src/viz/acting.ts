/** Who has to be seen for what a position shows. */
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Schedule, Step } from '$graph/steps.ts';
import type { Moment } from './playhead.ts';

/**
 * The node that acts, then those it gives to; before the first step the inputs; none at rest. What it takes from may
 * be anywhere: the rim of the view tells of what comes from beyond it.
 */
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

function partsOf({ edges }: Graph, step: Step): readonly NodeId[] {
	if (!('edge' in step)) return [step.node];
	const edge = edges[step.edge];
	if (!edge) return [];
	return step.kind === 'push' ? [edge.to] : [edge.to, edge.from];
}
