/** Which use of the same input an edge is, where an operation has it more than once. */
import type { Edge, OperationNode } from '../../graph.ts';
import type { Slot } from './content.ts';

const SLOTS: readonly Slot[] = ['first', 'second', 'third'];

export function slotOf({ inputs }: OperationNode, { from, slot }: Edge): { readonly slot?: Slot } {
	const named = SLOTS[slot];
	const repeated = inputs.filter((input) => input === from).length > 1;
	return repeated && named !== undefined ? { slot: named } : {};
}
