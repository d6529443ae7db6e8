import { SCALAR, sameShape, shapeText, type Shape } from '../tensor.ts';
import { whole, type Flat, type Misfit, type Use } from './operation.ts';
import type { Options } from './options.ts';
import { call } from './tex.ts';

/** PyTorch’s default. */
const epsOf = ({ eps = 1e-5 }: Options): number => eps;

function meanOf(x: Flat, start: number, length: number): number {
	let sum = 0;
	for (let at = start; at < start + length; at++) sum += x[at]!;
	return sum / length;
}

/** 1 over the root of the variance of a row plus eps. */
function scaleOf(x: Flat, start: number, length: number, mean: number, eps: number): number {
	let sum = 0;
	for (let at = start; at < start + length; at++) sum += (x[at]! - mean) ** 2;
	return 1 / Math.sqrt(sum / length + eps);
}
