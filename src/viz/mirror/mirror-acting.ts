/** Who takes part in what a position shows of the mirror: backward it is the cards below, and the values that are read. */
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Reading } from '$graph/mirror/saved.ts';
import type { Schedule } from '$graph/steps.ts';
import { acting } from '../acting.ts';
import type { Moment } from '../playhead.ts';
import { mirrored } from './ids.ts';

/** Cards, the most important one first: see `acting`. */
export function mirrorActing(
	graph: Graph,
	schedule: Schedule,
	moment: Moment,
	read: readonly Reading[]
): readonly NodeId[] {
	const usual = acting(graph, schedule, moment);
	const beat = moment.kind === 'step' ? schedule.beats[moment.stretch.beat] : undefined;
	if (!beat || beat.phase === 'forward') return usual;
	const values = beat.kind === 'pull' ? read.filter(({ by }) => by === usual[0]) : [];
	return [...usual.map((node) => mirrored(graph, node)), ...values.map(({ value }) => value)];
}
