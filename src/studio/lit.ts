/** What the current step and the pointer light, in every panel alike. */
import { isComputed } from '$graph/computed.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Phase, Schedule } from '$graph/steps.ts';
import type { Moment } from '$viz/playhead.ts';

export interface Lights {
	/** The operation that is computed, passes its gradient on or gets its tangent; its text is lit. */
	readonly operation?: NodeId;
	/** What it reads going forward, or what receives going backward, or brings it a tangent. */
	readonly others: ReadonlySet<NodeId>;
	readonly phase?: Phase;
}

const NONE: Lights = { others: new Set() };

export function lights(graph: Graph, schedule: Schedule, moment: Moment): Lights {
	if (moment.kind !== 'step') return NONE;
	const { beat, from, to } = moment.stretch;
	const { node, phase } = schedule.beats[beat] ?? {};
	if (node === undefined || phase === undefined) return NONE;
	const operation = graph.nodes[node];
	const flowing = schedule.steps
		.slice(from, to)
		.flatMap((step) => ('edge' in step ? [graph.edges[step.edge]?.from ?? node] : []));
	const read = isComputed(operation) && phase === 'forward' ? operation.inputs : [];
	return { operation: node, others: new Set([...flowing, ...read]), phase };
}
