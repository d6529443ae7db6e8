/** What the backward pass of an example starts with, where ones would show nothing. */
import type { Operation } from '$graph/ops/operation.ts';
import { valueOf, type Value } from '$graph/tensor.ts';
import { resultOf } from './result.ts';
import type { Example } from './uses.ts';

/**
 * The first entry alone, where every entry depends on many: the entries of a softmax always add up to 1, so the
 * gradient of their sum is 0 everywhere. Undefined for ones.
 */
export function seedOf(record: Operation, example: Example): Value | undefined {
	if (record.kind !== 'whole' || record.gate !== 'mixes') return undefined;
	const result = resultOf(record, example);
	if (result === undefined || result.shape.length === 0) return undefined;
	return valueOf({
		shape: result.shape,
		data: result.data.map((_, place) => (place === 0 ? 1 : 0))
	});
}
