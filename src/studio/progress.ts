/** What has been computed by the step on screen, for the panels beside the graph: as the cards have it. */
import { usedNodes } from '$graph/active.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Schedule } from '$graph/steps.ts';
import { motion } from '$viz/motion.ts';
import type { Moment } from '$viz/playhead.ts';
import { structureOf } from '$viz/structure.ts';

export interface Progress {
	/** 1 where the value is known. */
	readonly values: Uint8Array;
	/** 1 where the gradient or the tangent is known whole: the last path has arrived, or none ever will. */
	readonly gradients: Uint8Array;
	/** 1 for a node that the target is computed from, and for the target; in forward mode for what depends on the input. */
	readonly used: Uint8Array;
	/** 1 for an edge whose contribution has arrived at the node it comes from; none in forward mode. */
	readonly pulled: Uint8Array;
}

/** How many steps have had their effect: those under way count once their result begins to show. */
export function doneSteps(schedule: Schedule, moment: Moment): number {
	if (moment.kind === 'start') return 0;
	if (moment.kind === 'rest') return schedule.steps.length + 1;
	const { beat, from, to } = moment.stretch;
	const phase = schedule.beats[beat]?.phase ?? 'forward';
	return motion(phase, moment.time).result > 0 ? to : from;
}

export function progress(graph: Graph, schedule: Schedule, done: number): Progress {
	const rest = done > schedule.steps.length;
	const values = new Uint8Array(graph.nodes.length);
	const { paths, taking, unmoved, later, varying } = structureOf(graph, schedule);
	const arrived = new Uint8Array(graph.edges.length);
	let seeded = false;
	for (const step of schedule.steps.slice(0, done)) {
		if (step.kind === 'bind' || step.kind === 'apply') values[step.node] = 1;
		else if (step.kind === 'seed') seeded = true;
		else arrived[step.edge] = 1;
	}
	const complete = (id: NodeId): boolean => (paths.get(id) ?? []).every((edge) => arrived[edge]);
	const { along } = schedule;
	const still = (id: NodeId): boolean =>
		varying[id] === 1 && unmoved[id] === 1 && later[id] === 0 && (along ? seeded : rest);
	const gradients = Uint8Array.from(graph.nodes, ({ id }) =>
		Number(taking[id] ? seeded && complete(id) : still(id))
	);
	const used = along ? unmoved.map((flag) => 1 - flag) : usedNodes(graph, schedule.target);
	const pulled = along ? new Uint8Array(graph.edges.length) : arrived;
	return { values, gradients, used, pulled };
}
