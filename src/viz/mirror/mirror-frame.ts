/** What both halves of the mirror are drawn from. */
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import type { Frame } from '../frame.ts';
import { flowing, type Known } from '../known.ts';
import type { Motion } from '../motion.ts';
import type { MirrorLayout } from './mirror-layout.ts';

/** What is under way. */
export interface Running {
	readonly phase: Phase;
	readonly motion: Motion;
	readonly edges: ReadonlySet<EdgeId>;
}

export interface MirrorFrame {
	/** Of the forward half, as if it were drawn alone. */
	readonly above: Frame;
	readonly graph: Graph;
	readonly layout: MirrorLayout;
	readonly known: Known;
	readonly running: Running | null;
	readonly hovered: NodeId | null;
	/** Operations whose backward rule is at work. */
	readonly pulling: ReadonlySet<NodeId>;
	/** 1 for an operation whose gradient has been passed on. */
	readonly passed: Uint8Array;
}

export function mirrorFrame(
	above: Frame,
	layout: MirrorLayout,
	hovered: NodeId | null
): MirrorFrame {
	const { graph, known } = above;
	const running = runningIn(above);
	const pulled = running?.phase === 'backward' ? [...running.edges] : [];
	const passed = new Uint8Array(graph.nodes.length);
	for (const { id, to } of graph.edges) if (known.pulled[id] === 1) passed[to] = 1;
	return {
		above,
		graph,
		layout,
		known,
		running,
		hovered,
		pulling: new Set(pulled.map((edge) => graph.edges[edge]?.to ?? 0)),
		passed
	};
}

function runningIn({ acts, structure }: Frame): Running | null {
	const act = acts.find(({ role }) => role === 'active');
	if (!act) return null;
	const { shown, motion } = act;
	return { phase: shown.phase, motion, edges: new Set(flowing(structure, shown)) };
}
