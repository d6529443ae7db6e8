import { sizeOf, type Shape, type Tensor } from '$graph/tensor.ts';
import { normals } from './random.ts';

export type Fill = 'zeros' | 'ones' | 'identity' | 'random';

/** A tensor full of one thing. `identity` has ones where the last two indices are equal; `seed` is of `random` alone. */
export function filled(shape: Shape, fill: Fill, seed: number): Tensor {
	const size = sizeOf(shape);
	if (fill === 'random') return { shape, data: normals(size, seed) };
	const data = new Float64Array(size).fill(fill === 'ones' ? 1 : 0);
	if (fill === 'identity') drawDiagonals(data, shape.at(-2) ?? 1, shape.at(-1) ?? 1);
	return { shape, data };
}

/** Only what has rows and columns has an identity. */
export const fillsFor = (shape: Shape): readonly Fill[] =>
	shape.length < 2 ? ['zeros', 'ones', 'random'] : ['zeros', 'ones', 'identity', 'random'];

function drawDiagonals(data: Float64Array, rows: number, columns: number): void {
	for (let matrix = 0; matrix < data.length; matrix += rows * columns)
		for (let place = 0; place < Math.min(rows, columns); place++)
			data[matrix + place * columns + place] = 1;
}
