/** Numbers in brackets as TeX. */
import type { Format } from '../explain/phrase.ts';
import { bracketsTex } from '../ops/brackets.ts';
import type { Tensor } from '../tensor.ts';
import { numberTex } from './names.ts';

/** A number as such, a matrix in brackets, a vector or a stack as lists. */
export const tensorTex = ({ shape, data }: Tensor, format: Format): string =>
	shape.length === 0
		? numberTex(format(data[0] ?? NaN))
		: bracketsTex(
				Array.from(data, (value) => numberTex(format(value))),
				shape
			);
