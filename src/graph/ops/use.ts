import type { Shape } from '../tensor.ts';
import type { Options } from './options.ts';

/** Flat numbers of one tensor, in row-major order. */
export type Flat = Float64Array;

/** One use of a whole operation: the same object in every run, its arrays always those of the run. */
export interface Use {
	readonly inputs: readonly Flat[];
	readonly shapes: readonly Shape[];
	readonly output: Flat;
	readonly shape: Shape;
	readonly options: Options;
	/** What `tables` has prepared. */
	readonly tables: readonly Int32Array[];
}
