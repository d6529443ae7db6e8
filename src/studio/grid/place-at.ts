import type { Shape } from '$graph/tensor.ts';
import type { Place } from './moved.ts';
import { sliceOf } from './slice.ts';

/** Where an entry of the first slice stands, by its place in the data. */
export function placeAt(shape: Shape, index: number): Place {
	const { columns } = sliceOf(shape);
	return { row: Math.floor(index / columns), column: index % columns };
}
