/** An elementwise operation of any number of inputs at a point. */
import type { Elementwise } from '$graph/ops/elementwise.ts';

type OfNumbers = (...numbers: readonly number[]) => number;

export function valueAt(record: Elementwise, point: readonly number[]): number {
	const value: OfNumbers = record.value;
	return value(...point);
}

export function slopesAt(record: Elementwise, point: readonly number[]): readonly number[] {
	const y = valueAt(record, point);
	const locals: readonly { readonly of: OfNumbers }[] = record.partials;
	return locals.map(({ of }) => of(...point, y));
}
