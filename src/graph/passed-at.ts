import type { Elementwise } from './ops/elementwise.ts';
import type { Numbers } from './ops/loops.ts';
import { partialAt } from './partial-at.ts';

/**
 * What passes along one slot, at the entry with the offset `i`, of what comes: of an upstream gradient, or of a tangent.
 * Along a slot that is flat that is nothing, where the product would make an undefined number of an infinite one.
 */
export const passedAt = (
	operation: Elementwise,
	slot: number,
	numbers: Omit<Numbers, 'adjoints' | 'uses'>,
	i: number,
	comes: number
): number => (operation.partials[slot]?.flat ? 0 : comes * partialAt(operation, slot, numbers, i));
