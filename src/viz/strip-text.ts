/** Which slice and which page of a table is shown, and over which axes slices are added up. */
import { placeOf } from '$graph/explain/tensors/entry.ts';
import { shapeText, sizeOf } from '$graph/tensor.ts';
import type { Extents } from './product.ts';

export interface Page {
	/** Counted from 0. */
	readonly index: number;
	readonly count: number;
}

/** "slice 2 of 3, summed over axis 1", counted from 1; empty where one table shows it all. */
export const stripText = (
	{ stack, summed }: Pick<Extents, 'stack' | 'summed'>,
	slice: number,
	{ index, count }: Page
): string =>
	[
		sizeOf(stack) > 1 ? `slice ${placeOf(stack, slice).join(',')} of ${shapeText(stack)}` : '',
		count > 1 ? `page ${index + 1} of ${count}` : '',
		summed.length > 0 ? `summed over ${axesText(summed)}` : ''
	]
		.filter((part) => part !== '')
		.join(', ');

/** "axis 1" or "axes 1, 2 and 3", of axes counted from 0. */
export const axesText = (axes: readonly number[]): string =>
	`${axes.length > 1 ? 'axes' : 'axis'} ${axes.map((axis) => axis + 1).join(', ')}`.replace(
		/, (?=\d+$)/,
		' and '
	);
