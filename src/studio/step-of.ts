/** Where on the timeline a node has its step. */
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Schedule } from '$graph/steps.ts';
import type { Moment } from '$viz/playhead.ts';

/**
 * The position at which a node is settled: going forward its value, later the last path of its gradient or
 * of its tangent. A node that none reaches keeps to its value.
 */
export function stepOf(graph: Graph, schedule: Schedule, moment: Moment, node: NodeId): number {
	const { beats, steps } = schedule;
	const phase = moment.kind === 'step' ? beats[moment.stretch.beat]?.phase : 'forward';
	const touches = (index: number): boolean => {
		const step = steps[index];
		if (step === undefined) return false;
		if ('node' in step) return step.node === node;
		return graph.edges[step.edge]?.[step.kind === 'pull' ? 'from' : 'to'] === node;
	};
	const holds = ({ from, to }: { from: number; to: number }): boolean => {
		for (let index = from; index < to; index++) if (touches(index)) return true;
		return false;
	};
	const own = beats.findLast((beat) => beat.phase === phase && holds(beat));
	return (own ?? beats.find(holds))?.to ?? 0;
}
