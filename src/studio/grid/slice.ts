/** The rows and columns of a tensor that are on screen: its last two axes, at one place along the others. */
import { sizeOf, stridesOf, type Shape } from '$graph/tensor.ts';

export interface Slice {
	readonly rows: number;
	readonly columns: number;
	/** Where its first entry stands in the data; the others follow row by row. */
	readonly offset: number;
}

/** `at` holds a place from 0 for each axis before the last two; a vector is a column. */
export function sliceOf(shape: Shape, at: readonly number[] = []): Slice {
	const strides = stridesOf(shape);
	const offset = outerAxes(shape).reduce(
		(sum, length, axis) => sum + Math.min(at[axis] ?? 0, length - 1) * (strides[axis] ?? 0),
		0
	);
	const columns = shape.length < 2 ? 1 : (shape.at(-1) ?? 1);
	return { rows: shape.length < 2 ? sizeOf(shape) : (shape.at(-2) ?? 1), columns, offset };
}

/** The lengths of the axes along which a slice is chosen. */
export const outerAxes = (shape: Shape): Shape => shape.slice(0, -2);

/** "Row 2, column 3", or "Entry 2" of what has one column alone. */
export function placeName({ rows, columns }: Slice, row: number, column: number): string {
	if (columns > 1) return `Row ${row + 1}, column ${column + 1}`;
	return rows > 1 ? `Entry ${row + 1}` : 'The number';
}
