import type { Value } from '$graph/tensor.ts';
import { countOf } from './shape-of.ts';

/** The value with another number at a place in row-major order. Lists beside the way there are shared, not copied. */
export function withEntry(value: Value, index: number, number: number): Value {
	if (typeof value === 'number') return number;
	const step = countOf(value[0] ?? 0);
	const at = Math.floor(index / step);
	return value.map((part, place) =>
		place === at ? withEntry(part, index - at * step, number) : part
	);
}

/** The number at a place in row-major order; NaN beyond the end. */
export function entryOf(value: Value | undefined, index: number): number {
	if (typeof value !== 'object') return value ?? NaN;
	const step = countOf(value[0] ?? 0);
	return entryOf(value[Math.floor(index / step)], index % step);
}
