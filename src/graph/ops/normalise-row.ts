/** One row of a layer normalisation: how long it is, its mean, and by what it is scaled. */
import { SCALAR } from '../tensor.ts';
import type { Flat, Use } from './use.ts';
import type { Options } from './options.ts';

/** PyTorch’s default. */
export const epsOf = ({ eps = 1e-5 }: Options): number => eps;

export const lengthOf = ({ shapes: [x = SCALAR] }: Use): number => x.at(-1) ?? 1;

export function meanOf(x: Flat, start: number, length: number): number {
	let sum = 0;
	for (let at = start; at < start + length; at++) sum += x[at]!;
	return sum / length;
}

/** 1 over the root of a row’s variance plus eps: what its distance from the mean is multiplied by. */
export function scaleOf(x: Flat, start: number, length: number, mean: number, eps: number): number {
	let sum = 0;
	for (let at = start; at < start + length; at++) sum += (x[at]! - mean) ** 2;
	return 1 / Math.sqrt(sum / length + eps);
}
