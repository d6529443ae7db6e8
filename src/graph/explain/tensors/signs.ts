/** Whether an equation of tensors holds with the digits that it shows, entry by entry. */
import type { Tensor } from '../../tensor.ts';
import type { Format } from '../phrase.ts';
import { productSign, sumSign, type Equals } from '../shown.ts';

type Sign = (format: Format, numbers: readonly number[], result: number) => Equals;

/** The terms have the shape of the result, or are one number for all of its entries. */
const entrywise =
	(sign: Sign) =>
	(format: Format, terms: readonly Tensor[], { data }: Tensor): Equals =>
		data.every((result, at) => sign(format, terms.map(entryAt(at)), result) === '=') ? '=' : '≈';

const entryAt =
	(at: number) =>
	({ data }: Tensor): number =>
		data[data.length === 1 ? 0 : at] ?? NaN;

export const tensorSumSign = entrywise(sumSign);
export const tensorProductSign = entrywise(productSign);
