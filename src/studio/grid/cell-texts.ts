/** What one cell of the grid says. */
import { formatCard, formatFixed } from '$viz/format.ts';
import { movingPlaces } from '../range.ts';
import { gradientText } from './preview.ts';

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
): { readonly value: string; readonly gradient: string | null } {
	const number = data[index] ?? NaN;
	return {
		value: index === moving ? formatFixed(number, movingPlaces(number, step)) : formatCard(number),
		gradient: gradientText(index, gradients, partials)
	};
}
