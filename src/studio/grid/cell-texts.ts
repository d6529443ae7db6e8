/** What one cell of the grid says. */
import { formatCard, formatFixed } from '$viz/format.ts';
import { movingPlaces } from '../range.ts';
import { gradientOf, type PreviewCell } from './preview.ts';

interface Numbers {
	readonly data: Float64Array;
	readonly gradients: Float64Array | null;
	readonly partials: Float64Array | null;
	readonly step: number;
}

/** The number under the pointer keeps its decimals while it moves. */
export function cellTexts(
	{ data, gradients, partials, step }: Numbers,
	index: number,
	moving: number | undefined
): Omit<PreviewCell, 'index'> {
	const number = data[index] ?? NaN;
	return {
		value: index === moving ? formatFixed(number, movingPlaces(number, step)) : formatCard(number),
		...gradientOf(index, gradients, partials)
	};
}
