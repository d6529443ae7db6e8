import { shapeText, sizeOf, type Shape, type Tensor } from '$graph/tensor.ts';
import { format } from './format.ts';

/** More numbers than these nobody wants to hear. */
const FEW = 12;

/** A tensor in words: all numbers of a small one, as one types them; of a larger one its shape and between what they lie. */
export function tensorText(tensor: Tensor): string {
	const { shape, data } = tensor;
	if (data.length <= FEW) return written(shape, [...data].map(format));
	const finite = data.filter(Number.isFinite);
	const odd = data.length - finite.length;
	const [least, most] = [finite.reduce((a, b) => Math.min(a, b), Infinity), largest(finite)];
	const between = finite.length > 0 ? ` from ${format(least)} to ${format(most)}` : '';
	return `${shapeText(shape)} numbers${between}${odd > 0 ? `, ${odd} of them not finite` : ''}`;
}

const largest = (numbers: Float64Array): number =>
	numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** Rows end with a semicolon: [1, 2; 3, 4]. */
function written(shape: Shape, numbers: readonly string[]): string {
	if (shape.length === 0) return numbers[0] ?? '';
	const [length = 1, ...inner] = shape;
	const step = sizeOf(inner);
	const parts = Array.from({ length }, (_, i) =>
		written(inner, numbers.slice(i * step, (i + 1) * step))
	);
	if (shape.length !== 2) return `[${parts.join(', ')}]`;
	return `[${parts.map((row) => row.slice(1, -1)).join('; ')}]`;
}
