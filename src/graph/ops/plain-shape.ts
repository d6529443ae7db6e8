import { shapeText, type Shape } from '../tensor.ts';

/** In a message: `2×3`, or “a single number”. */
export const plainShape = (shape: Shape): string =>
	shape.length === 0 ? 'a single number' : shapeText(shape);
