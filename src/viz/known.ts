/** What has been computed by a position, and what is under way. */
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import { derivativePhase, type Phase, type Schedule, type Step } from '$graph/steps.ts';
import { moment, type Granularity, type Stretch } from './playhead.ts';
import type { Structure } from './structure.ts';

/** A stretch that is drawn. */
export interface Shown {
	readonly stretch: Stretch;
	readonly phase: Phase;
	readonly steps: readonly Step[];
	/** From 0 to 1; at 1 it has settled. */
	readonly time: number;
}

export interface Known {
	readonly rest: boolean;
	readonly active: Shown | null;
	/** What settled before, and fades while the active stretch begins. */
	readonly before: Shown | null;
	/** Whose flows are drawn: forward until the gradients or the tangents begin; theirs at rest too. */
	readonly phase: Phase;
	/** 1 for a node whose value was known before the active stretch. */
	readonly valued: Uint8Array;
	/** 1 for an edge that had brought its part of a gradient or a tangent before the active stretch. */
	readonly pulled: Uint8Array;
	readonly seeded: boolean;
}

export function known(
	graph: Graph,
	schedule: Schedule,
	position: number,
	granularity: Granularity
): Known {
	const now = moment(schedule, position, granularity);
	const active = now.kind === 'step' ? shown(schedule, now.stretch, now.time) : null;
	const rest = now.kind === 'rest';
	const done = rest ? schedule.steps.length : (active?.stretch.from ?? 0);
	const moving = active !== null && active.time < 1;
	return {
		rest,
		active,
		before: moving ? settledAt(schedule, done, granularity) : null,
		phase: rest ? derivativePhase(schedule) : (active?.phase ?? 'forward'),
		...arrived(graph, schedule.steps.slice(0, done))
	};
}

/** What a stop shows. */
export function settledAt(
	schedule: Schedule,
	position: number,
	granularity: Granularity
): Shown | null {
	const at = moment(schedule, position, granularity);
	return at.kind === 'step' ? shown(schedule, at.stretch, 1) : null;
}

function shown(schedule: Schedule, stretch: Stretch, time: number): Shown {
	const phase = schedule.beats[stretch.beat]?.phase ?? 'forward';
	return { stretch, phase, steps: schedule.steps.slice(stretch.from, stretch.to), time };
}

function arrived(graph: Graph, steps: readonly Step[]) {
	const valued = new Uint8Array(graph.nodes.length);
	const pulled = new Uint8Array(graph.edges.length);
	let seeded = false;
	for (const step of steps) {
		if (step.kind === 'pull' || step.kind === 'push') pulled[step.edge] = 1;
		else if (step.kind === 'seed') seeded = true;
		else valued[step.node] = 1;
	}
	return { valued, pulled, seeded };
}

/** The edges along which something runs in a stretch. */
export function flowing({ inputs }: Structure, { steps }: Shown): readonly EdgeId[] {
	return steps.flatMap((step): readonly EdgeId[] => {
		if (step.kind === 'pull' || step.kind === 'push') return [step.edge];
		return step.kind === 'apply' ? (inputs.get(step.node) ?? []) : [];
	});
}

/** The nodes that wear the ring in a stretch: those it gives something to, first of all the inputs. */
export function receivers(graph: Graph, { steps }: Shown): readonly NodeId[] {
	const nodes = steps.flatMap((step): readonly NodeId[] => {
		if (step.kind === 'pull') return [graph.edges[step.edge]?.from ?? 0];
		if (step.kind === 'push') return [graph.edges[step.edge]?.to ?? 0];
		const constant = graph.nodes[step.node]?.kind === 'constant';
		return constant ? [] : [step.node];
	});
	return [...new Set(nodes)];
}
