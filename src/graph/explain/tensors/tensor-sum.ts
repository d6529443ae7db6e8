import type { Tensor } from '../../tensor.ts';

/** Entry by entry, of terms of one shape; of none a 0. */
export function tensorSum(terms: readonly Tensor[]): Tensor {
	const [first, ...others] = terms;
	if (first === undefined) return { shape: [], data: Float64Array.of(0) };
	const data = first.data.slice();
	for (const term of others)
		term.data.forEach((number, at) => (data[at] = (data[at] ?? 0) + number));
	return { shape: first.shape, data };
}
