/** The buttons that make a tensor one longer or one shorter along an axis. */
import { sizeOf, type Shape } from '$graph/tensor.ts';
import { MOST_NUMBERS } from '../checked-value.ts';

export interface ShapeStep {
	readonly title: string;
	/** Undefined where the shape would be none any more. */
	readonly fewer: Shape | undefined;
	readonly more: Shape | undefined;
}

/** Rows and columns; a vector has entries alone, a single number nothing. */
export function shapeSteps(shape: Shape): readonly ShapeStep[] {
	const axes =
		shape.length < 2
			? ([['entries', 0]] as const)
			: ([
					['rows', -2],
					['columns', -1]
				] as const);
	return axes.flatMap(([title, axis]) => {
		const length = shape.at(axis);
		if (length === undefined) return [];
		const more = shape.with(axis, length + 1);
		return [
			{
				title,
				fewer: length > 1 ? shape.with(axis, length - 1) : undefined,
				more: sizeOf(more) <= MOST_NUMBERS ? more : undefined
			}
		];
	});
}
