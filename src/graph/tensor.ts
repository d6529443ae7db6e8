/** Lengths of the axes, outermost first; a scalar has none. */
export type Shape = readonly number[];

/** Numbers in row-major order: `data.length` is the product of `shape`. */
export interface Tensor {
	readonly shape: Shape;
	readonly data: Float64Array;
}

/** What a caller may give for an input. */
export type Value = number | readonly Value[];
export type Values = Readonly<Record<string, Value>>;

export const SCALAR: Shape = [];
