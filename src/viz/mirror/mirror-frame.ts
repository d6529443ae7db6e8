/** What both halves of the mirror are drawn from. */
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import type { Phase, Schedule } from '$graph/steps.ts';
import { flowing, known, type Known, type Shown } from '../known.ts';
import { motion, type Motion } from '../motion.ts';
import type { Granularity } from '../playhead.ts';
import { structureOf } from '../structure.ts';
import type { MirrorLayout } from './mirror-layout.ts';

/** What is under way. */
export interface Running {
	readonly phase: Phase;
	readonly motion: Motion;
	readonly edges: ReadonlySet<EdgeId>;
}

export interface MirrorFrame {
	readonly graph: Graph;
	readonly layout: MirrorLayout;
	readonly known: Known;
	readonly running: Running | null;
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
	hovered: NodeId | null
): MirrorFrame {
	const now = known(graph, schedule, position, granularity);
	const running = now.active && runningIn(graph, schedule, now.active);
	const pulled = running?.phase === 'backward' ? [...running.edges] : [];
	return {
		graph,
		layout,
		known: now,
		running,
		hovered,
		pulling: new Set(pulled.map((edge) => graph.edges[edge]?.to ?? 0)),
		passed: new Set(graph.edges.flatMap(({ id, to }) => (now.pulled[id] ? [to] : [])))
	};
}

const runningIn = (graph: Graph, schedule: Schedule, shown: Shown): Running => ({
	phase: shown.phase,
	motion: motion(shown.phase, shown.time),
	edges: new Set(flowing(structureOf(graph, schedule), shown))
});
