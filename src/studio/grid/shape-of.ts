import { sizeOf, type Shape, type Value } from '$graph/tensor.ts';

/** The shape of a value that is known to be regular: of every list the first entry is looked at, and no more. */
export function shapeOf(value: Value): Shape {
	const shape: number[] = [];
	for (let inner: Value | undefined = value; typeof inner === 'object'; inner = inner[0])
		shape.push(inner.length);
	return shape;
}

/** How many numbers a regular value holds. */
export const countOf = (value: Value): number => sizeOf(shapeOf(value));
