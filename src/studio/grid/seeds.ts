import type { Tensor } from '$graph/tensor.ts';
import { normals } from './random.ts';

/** Of a 32-bit state. */
const LARGEST = 2 ** 32 - 1;

/** A whole number from 0 to 4294967295, or undefined. */
export function parseSeed(text: string): number | undefined {
	const plain = text.trim();
	return /^\d{1,10}$/.test(plain) && Number(plain) <= LARGEST ? Number(plain) : undefined;
}

/** The seed whose numbers come next: this one, unless they stand there already. */
export function nextSeed({ data }: Tensor, seed: number): number {
	const numbers = normals(data.length, seed);
	const same = numbers.every((number, index) => number === data[index]);
	return same ? (seed + 1) % (LARGEST + 1) : seed;
}
