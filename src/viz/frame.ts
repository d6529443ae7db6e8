/** What every part of the scene is drawn from. */
import type { Derivatives } from '$graph/derivatives.ts';
import type { Health } from '$graph/health/health.ts';
import type { Role } from '$graph/program.ts';
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import type { Phase, Schedule } from '$graph/steps.ts';
import { receivers, type Known, type Shown } from './known.ts';
import type { Layout } from './layout.ts';
import { motion, type Motion } from './motion.ts';
import type { Structure } from './structure.ts';

export interface SceneOptions {
	/** By the input's name; an input not named is a parameter. */
	readonly roles?: ReadonlyMap<string, Role>;
	readonly hovered?: NodeId | null | undefined;
	/** The text cannot be read, and this is the last version that could. */
	readonly stale?: boolean;
	/** A stop that is shown faintly over the scene without moving the playhead. */
	readonly preview?: number | null | undefined;
	/** The view may show a part of the drawing: what leaves it is told. */
	readonly inParts?: boolean;
	/** The entry of an open card that is pointed at, counted from 0. */
	readonly cell?: CellAt | null | undefined;
	/** What is to be marked beside the numbers. */
	readonly health?: Health | undefined;
	/** Decimals of the inputs whose sliders move. */
	readonly decimals?: ReadonlyMap<string, number>;
}

/** An entry of the table that an open card is about: of a product the result. */
export interface CellAt {
	readonly node: NodeId;
	readonly row: number;
	readonly column: number;
}

export interface Ring {
	readonly opacity: number;
	readonly phase: Phase;
	/** Only a preview, drawn in the soft colour: a faint one would mix with the border below it. */
	readonly preview: boolean;
}

export interface Frame {
	readonly graph: Graph;
	readonly layout: Layout;
	readonly run: Run;
	/** The gradients or the tangents that the schedule finds. */
	readonly derivatives: Derivatives;
	readonly schedule: Schedule;
	readonly structure: Structure;
	readonly known: Known;
	readonly options: SceneOptions;
	/** Opacity of each node's ring, and its phase. */
	readonly rings: ReadonlyMap<NodeId, Ring>;
	/** Stretches to draw, the faintest first: what leaves, what a preview shows, what is active. */
	readonly acts: readonly Act[];
	/** The largest amount that flows in each phase. */
	readonly most: Readonly<Record<Phase, number>>;
}

/** A stretch with its motion, and how much of it is there at all. */
export interface Act {
	readonly shown: Shown;
	readonly motion: Motion;
	readonly presence: number;
	readonly role: 'active' | 'leaving' | 'preview';
}

/** How faintly a previewed beat is drawn. */
const PREVIEW = 0.4;

export function actsOf(known: Known, preview: Shown | null): readonly Act[] {
	const act = (shown: Shown | null, role: Act['role'], presence: number): Act[] =>
		shown && presence > 0
			? [{ shown, motion: motion(shown.phase, shown.time), presence, role }]
			: [];
	const { active, before } = known;
	const leaving = active ? motion(active.phase, active.time).leaving : 0;
	const shows = [active, before].some((shown) => shown?.stretch.beat === preview?.stretch.beat);
	return [
		...act(before, 'leaving', leaving),
		...act(shows ? null : preview, 'preview', PREVIEW),
		...act(active, 'active', 1)
	];
}

export function ringsOf(graph: Graph, acts: readonly Act[]): Frame['rings'] {
	const rings = new Map<NodeId, Ring>();
	for (const { shown, motion, presence, role } of acts)
		for (const node of receivers(graph, shown)) {
			const opacity = presence * motion.result;
			if (opacity >= (rings.get(node)?.opacity ?? 0))
				rings.set(node, { opacity, phase: shown.phase, preview: role === 'preview' });
		}
	return rings;
}
