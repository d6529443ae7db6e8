import { stridesOf, type Shape } from '../tensor.ts';
import { places } from './places.ts';

/** The places of a tensor in their own order, or of a part of a larger one that has the same strides. */
export const placesIn = (shape: Shape, larger = shape, start = 0): Int32Array =>
	places(shape, stridesOf(larger), start);
