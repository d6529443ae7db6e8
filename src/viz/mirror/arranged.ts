import type { Graph, NodeId } from '$graph/graph.ts';
import type { Reading } from '$graph/mirror/saved.ts';
import { layout, type Layout } from '../layout.ts';
import { mirrorLayout, type MirrorLayout } from './mirror-layout.ts';

/** What the places of the mirror depend on. */
export interface MirrorPlan {
	readonly graph: Graph;
	readonly target: NodeId;
	/** What the backward rules read, card by card. */
	readonly read: readonly Reading[];
	/** The usual layout, where it flows to the right and all of its cards are closed. */
	readonly usual: Layout | undefined;
}

/** Here all cards are closed: they show no numbers of which there is not one above and one below. */
export const arrangedMirror = ({ graph, target, read, usual }: MirrorPlan): MirrorLayout =>
	mirrorLayout(graph, usual ?? layout(graph, { direction: 'right', target }), target, read);
