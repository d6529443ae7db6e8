/** The drawing as finished marks: total and pure, the same picture for the same position. */
import { derivativesOf } from '$graph/derivatives.ts';
import type { Graph } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import { derivativePhase, type Schedule } from '$graph/steps.ts';
import { cardMarks } from './card-marks.ts';
import { edgeMarks } from './edge-marks.ts';
import { flowMarks } from './flow-marks.ts';
import { mostOf } from './flows.ts';
import { actsOf, ringsOf, type Frame, type SceneOptions } from './frame.ts';
import { groupMarks } from './group-marks.ts';
import { known, settledAt } from './known.ts';
import { plainLabel } from '$graph/label.ts';
import type { Layout } from './layout.ts';
import type { Scene } from './marks.ts';
import { noteMarks } from './note-marks.ts';
import type { Granularity } from './playhead.ts';
import { structureOf } from './structure.ts';

export type { SceneOptions } from './frame.ts';
export type { Scene } from './marks.ts';

/** Draws one position of the playhead. */
export function scene(
	graph: Graph,
	layout: Layout,
	run: Run,
	schedule: Schedule,
	position: number,
	granularity: Granularity = 'beat',
	options: SceneOptions = {}
): Scene {
	const now = known(graph, schedule, position, granularity);
	const preview =
		typeof options.preview === 'number' ? settledAt(schedule, options.preview, 'beat') : null;
	const acts = actsOf(now, preview);
	const derivatives = derivativesOf(run, schedule);
	const frame: Frame = {
		...{ graph, layout, run, derivatives, schedule, options, acts },
		known: now,
		structure: structureOf(graph, schedule),
		rings: ringsOf(graph, acts),
		most: mostOf({ graph, run, derivatives }, derivativePhase(schedule))
	};
	const { metrics, bounds } = layout;
	const groups = groupMarks(frame);
	return {
		direction: metrics.direction,
		bounds,
		...(groups.length > 0 && { groups }),
		edges: edgeMarks(frame),
		...flowMarks(frame),
		notes: noteMarks(frame),
		cards: cardMarks(frame),
		stale: options.stale === true,
		label: labelOf(graph, schedule)
	};
}

function labelOf(graph: Graph, { target }: Schedule): string {
	const name = graph.nodes[target]?.label ?? '';
	const count = graph.nodes.length;
	return `Computational graph of ${plainLabel(name)}: ${count} ${count === 1 ? 'node' : 'nodes'}`;
}
