import type { Shape } from '../tensor.ts';
import type { Operation } from './operation.ts';

/** Whether anything ever passes along a slot: not where the slope is 0 everywhere, and not where the input only chooses. */
export const passes = (operation: Operation, slot: number, shapes: readonly Shape[]): boolean =>
	operation.kind === 'elementwise'
		? !operation.partials[slot]?.flat
		: !operation.chooses?.(slot, shapes);
