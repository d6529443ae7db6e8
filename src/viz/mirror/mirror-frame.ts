/** What both halves of the mirror are drawn from. */
import type { NodeId } from '$graph/graph.ts';
import type { Graph } from '$graph/graph.ts';
import { actsOf, type Act, type SceneOptions } from '../frame.ts';
import { known, settledAt, type Known } from '../known.ts';
import type { Granularity } from '../playhead.ts';
import { structureOf, type Structure } from '../structure.ts';
import type { Schedule } from '$graph/steps.ts';
import type { MirrorLayout } from './mirror-layout.ts';

export interface MirrorFrame {
	readonly graph: Graph;
	readonly layout: MirrorLayout;
	readonly structure: Structure;
	readonly known: Known;
	readonly acts: readonly Act[];
	readonly hovered: NodeId | null;
	/** Operations whose backward rule is at work. */
	readonly pulling: ReadonlySet<NodeId>;
	/** Operations whose gradient has been passed on. */
	readonly passed: ReadonlySet<NodeId>;
}

export function mirrorFrame(
	graph: Graph,
	layout: MirrorLayout,
	schedule: Schedule,
	position: number,
	granularity: Granularity,
	options: SceneOptions
): MirrorFrame {
	const now = known(graph, schedule, position, granularity);
	const preview =
		typeof options.preview === 'number' ? settledAt(schedule, options.preview, 'beat') : null;
	return {
		graph,
		layout,
		structure: structureOf(graph, schedule),
		known: now,
		acts: actsOf(now, preview),
		hovered: options.hovered ?? null,
		pulling: new Set(
			(now.active?.steps ?? []).flatMap((step) =>
				step.kind === 'pull' ? [graph.edges[step.edge]?.to ?? 0] : []
			)
		),
		passed: new Set(graph.edges.flatMap(({ id, to }) => (now.pulled[id] ? [to] : [])))
	};
}
