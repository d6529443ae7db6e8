/** The drawing as finished marks: total and pure, the same picture for the same position. */
import type { Graph } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import type { Schedule } from '$graph/steps.ts';
import { cardMarks } from './card-marks.ts';
import { edgeMarks } from './edge-marks.ts';
import { flowMarks } from './flow-marks.ts';
import { frameOf } from './frame-of.ts';
import type { SceneOptions } from './frame.ts';
import { groupMarks } from './group-marks.ts';
import { plainLabel } from '$graph/label.ts';
import type { Layout } from './layout.ts';
import type { Scene } from './marks.ts';
import { noteMarks } from './note-marks.ts';
import type { Granularity } from './playhead.ts';
import { wayMarks } from './way-marks.ts';

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
	const frame = frameOf(graph, layout, run, schedule, position, granularity, options);
	const { metrics, bounds } = layout;
	const groups = groupMarks(frame);
	return {
		direction: metrics.direction,
		bounds,
		...(groups.length > 0 && { groups }),
		edges: edgeMarks(frame),
		...flowMarks(frame),
		...(options.inParts === true && { ways: wayMarks(frame) }),
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
