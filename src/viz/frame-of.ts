import { derivativesOf } from '$graph/derivatives.ts';
import type { Graph } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import { derivativePhase, type Schedule } from '$graph/steps.ts';
import { mostOf } from './flows.ts';
import { actsOf, ringsOf, type Frame, type SceneOptions } from './frame.ts';
import { known, settledAt } from './known.ts';
import type { Layout } from './layout.ts';
import type { Granularity } from './playhead.ts';
import { structureOf } from './structure.ts';

/** What is drawn of one position of the playhead. */
export function frameOf(
	graph: Graph,
	layout: Layout,
	run: Run,
	schedule: Schedule,
	position: number,
	granularity: Granularity,
	options: SceneOptions
): Frame {
	const now = known(graph, schedule, position, granularity);
	const preview =
		typeof options.preview === 'number' ? settledAt(schedule, options.preview, 'beat') : null;
	const acts = actsOf(now, preview);
	const derivatives = derivativesOf(run, schedule);
	return {
		...{ graph, layout, run, derivatives, schedule, options, acts },
		known: now,
		structure: structureOf(graph, schedule),
		rings: ringsOf(graph, acts),
		most: mostOf({ graph, run, derivatives }, derivativePhase(schedule))
	};
}
