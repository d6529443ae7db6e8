/** What has been computed by the step on screen, for the panels beside the graph: as the cards have it. */
import { activeNodes, usedNodes, varyingNodes } from '$graph/active.ts';
import type { Graph } from '$graph/graph.ts';
import type { Schedule } from '$graph/steps.ts';
import { motion } from '$viz/motion.ts';
import type { Moment } from '$viz/playhead.ts';

export interface Progress {
	/** 1 where the value is known. */
	readonly values: Uint8Array;
	/** 1 where the gradient is known whole: the last path has arrived; or, at rest, none ever will. */
	readonly gradients: Uint8Array;
	/** 1 for a node that the target is computed from, and for the target. */
	readonly used: Uint8Array;
	/** 1 for an edge whose contribution has arrived. */
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
	const active = activeNodes(graph, schedule.target);
	const varying = varyingNodes(graph);
	const pulled = new Uint8Array(graph.edges.length);
	let seeded = false;
	for (const step of schedule.steps.slice(0, done)) {
		if (step.kind === 'bind' || step.kind === 'apply') values[step.node] = 1;
		else if (step.kind === 'seed') seeded = true;
		else pulled[step.edge] = 1;
	}
	const missing = new Int32Array(graph.nodes.length);
	for (const { id, from, to } of graph.edges)
		if (active[from] && active[to] && !pulled[id]) missing[from] = (missing[from] ?? 0) + 1;
	const gradients = Uint8Array.from(graph.nodes, ({ id }) =>
		active[id] ? Number(seeded && missing[id] === 0) : Number(rest && varying[id] === 1)
	);
	return { values, gradients, used: usedNodes(graph, schedule.target), pulled };
}
