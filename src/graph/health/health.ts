import type { Context } from '../explain/context.ts';
import type { NodeId } from '../graph.ts';
import type { Moved } from '../nudge.ts';
import { poisonOf } from './poison.ts';
import type { Poison } from './trouble.ts';
import { unitsOf, type Unit } from './units.ts';

/** What is to be marked on the drawing of a run. */
export interface Health {
	readonly poison: Poison;
	readonly units: ReadonlyMap<NodeId, Unit>;
	/** What a drag did, while that is compared with what the gradients had said. */
	readonly moved?: ReadonlyMap<NodeId, Moved>;
}

export const healthOf = (context: Context): Health => ({
	poison: poisonOf(context),
	units: unitsOf(context)
});
