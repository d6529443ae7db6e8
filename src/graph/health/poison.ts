import type { Context } from '../explain/context.ts';
import { backwardTrouble } from './poison-backward.ts';
import { forwardTrouble } from './poison-forward.ts';
import type { Poison } from './trouble.ts';

/** Where numbers stop being finite, forward and backward; nothing where all that the target needs is finite. */
export function poisonOf(context: Context): Poison {
	const forward = forwardTrouble(context);
	const backward = backwardTrouble(context);
	return { ...(forward && { forward }), ...(backward && { backward }) };
}
