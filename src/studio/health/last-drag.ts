import type { NodeId } from '$graph/graph.ts';
import { cornerBetween } from '$graph/health/corner.ts';
import { nudge, type Moved } from '$graph/nudge.ts';
import { oneStep } from '$graph/one-step.ts';
import type { Session } from '../session.svelte.ts';

export interface LastDrag {
	/** By node; what did not move, and should not have, is absent. */
	readonly moved: ReadonlyMap<NodeId, Moved>;
	/** By how much the one number that was dragged changed. */
	readonly step: number | undefined;
	/** An operation whose corner the drag ran over. */
	readonly corner: NodeId | undefined;
}

/** Undefined before there was one, and when it ended where it began. */
export function lastDrag({
	program,
	before,
	values,
	stale
}: Pick<Session, 'program' | 'before' | 'values' | 'stale'>): LastDrag | undefined {
	if (before === undefined || stale) return undefined;
	const moved = nudge(program, before, values);
	return moved.length === 0
		? undefined
		: {
				moved: new Map(moved.map((each) => [each.node, each])),
				step: oneStep(before, values),
				corner: cornerBetween(program, before, values)
			};
}
