/** Broadcasting, one entry at a time. */
import { sizeOf, stridesOf, type Shape } from '../tensor.ts';
import { indexOf } from './subject.ts';

/** The entry of an operand of which an entry of the result is made. */
export function spreadFrom(operand: Shape, result: Shape, entry: number): number {
	const size = sizeOf(operand);
	if (size === 1) return 0;
	if (size === sizeOf(result)) return entry;
	const index = indexOf(result, entry);
	const missing = result.length - operand.length;
	return operand.reduce(
		(at, length, axis) => at * length + (length === 1 ? 0 : (index[axis + missing] ?? 0)),
		0
	);
}

/** The entries of the result that are made of an entry of an operand, in order. */
export function spreadTo(operand: Shape, result: Shape, entry: number): readonly number[] {
	const index = indexOf(operand, entry);
	const strides = stridesOf(result);
	const missing = result.length - operand.length;
	let found = [0];
	for (const [axis, length] of result.entries()) {
		const own = operand[axis - missing] ?? 1;
		const fixed = own === 1 && length !== 1 ? undefined : (index[axis - missing] ?? 0);
		const step = strides[axis] ?? 1;
		const steps = fixed === undefined ? Array.from({ length }, (_, at) => at) : [fixed];
		found = found.flatMap((base) => steps.map((at) => base + at * step));
	}
	return found;
}
