import type { NodeId } from '$graph/graph.ts';
import type { Role } from '$graph/program.ts';
import type { Shape } from '$graph/tensor.ts';
import type { Range } from './range.ts';

/** Why a row is tinted: the current step is at it, in one phase or the other, or the pointer is. */
export type Lit = 'forward' | 'backward' | 'hover' | null;

/** One input as the panel of values shows it. */
export interface ValueRowData {
	readonly name: string;
	readonly node: NodeId;
	readonly shape: Shape;
	/** Its numbers row by row. A view of the run’s own: it is good until the next run. */
	readonly data: Float64Array;
	/** Shaped like `data`; null as long as the backward pass has not reached it. */
	readonly gradients: Float64Array | null;
	/** While paths are still to come: the sums of those that have arrived. */
	readonly partials: Float64Array | null;
	/** The one number of a scalar; NaN for any other. */
	readonly value: number;
	/** The one gradient of a scalar. Null as long as the backward pass has not reached it. */
	readonly gradient: number | null;
	/** What `gradients` are when the pass is over, whether that is known yet or not: what bars are measured by. */
	readonly last: Float64Array | null;
	/** While paths are still to come: the sum of those that have arrived. */
	readonly partial?: number | null;
	/** The target does not depend on it, or it does not depend on `along`: why its gradient or tangent is 0. */
	readonly unused: boolean;
	/** Forward mode: what stands in the place of the gradient is the tangent along this number. */
	readonly along?: string;
	readonly role: Role;
	readonly range: Range;
	readonly lit: Lit;
	/** The number stands in a text that cannot be read, so nothing may change it. */
	readonly disabled: boolean;
}
