/** Broadcasting in words: along which axes an operand is repeated, and its gradient is added up. */
import { sizeOf, type Shape } from '../../tensor.ts';
import { enumeration, text, type Phrase } from '../phrase.ts';

export interface Repeats {
	/** "over the 2 rows", "for every entry". */
	readonly along: readonly Phrase[];
	/** "over these rows", "over axis 3", "over all entries". */
	readonly summed: readonly Phrase[];
}

/** Axes of the result, from 0, along which an operand of this shape is repeated. */
export function repeatedAxes(shape: Shape, result: Shape): readonly number[] {
	const missing = result.length - shape.length;
	return result.flatMap((length, axis) =>
		length !== 1 && (shape[axis - missing] ?? 1) === 1 ? [axis] : []
	);
}

/** Undefined for an operand that has a number for every entry of the result. */
export function repeats(shape: Shape, result: Shape): Repeats | undefined {
	const axes = repeatedAxes(shape, result);
	if (axes.length === 0) return undefined;
	if (sizeOf(shape) === 1)
		return { along: [text('for every entry')], summed: [text('over all entries')] };
	const [first = 0] = axes;
	const named = axes.map((axis) => [text(`${axis + 1}`)]);
	return {
		along:
			axes.length === 1
				? [text(`over ${placesAlong(result, first)}`)]
				: [text('along the axes '), ...enumeration(named)],
		summed:
			axes.length === 1
				? [text(`over ${sumPlaces(result, first)}`)]
				: [text('over the axes '), ...enumeration(named)]
	};
}

/** "the 2 rows", "the 3 columns", "the 4 places of axis 2". */
function placesAlong(shape: Shape, axis: number): string {
	const length = shape[axis] ?? 1;
	if (shape.length !== 2) return `the ${length} places of axis ${axis + 1}`;
	return axis === 0 ? `the ${length} rows` : `the ${length} columns`;
}

/** Of a matrix in words: axes are counted from 1 here, and from 0 in the code beside it. */
function sumPlaces(shape: Shape, axis: number): string {
	if (shape.length !== 2) return `axis ${axis + 1}`;
	return axis === 0 ? 'these rows' : 'these columns';
}
