/** Which entry of an operand each entry of a broadcast result is made of. */
import { sizeOf, stridesOf, type Shape } from './tensor.ts';

/** Writes into `target`, from `start`, the offset of the operand's entry for every entry of `shape`; `base` is its first. */
export function writeEntries(
	target: Int32Array,
	start: number,
	shape: Shape,
	base: number,
	operand: Shape
): void {
	const size = sizeOf(shape);
	const count = sizeOf(operand);
	if (count === 1) target.fill(base, start, start + size);
	else if (count === size) for (let i = 0; i < size; i++) target[start + i] = base + i;
	else odometer(target, start, shape, base, operand);
}

function odometer(
	target: Int32Array,
	start: number,
	shape: Shape,
	base: number,
	operand: Shape
): void {
	const size = sizeOf(shape);
	const strides = stretched(shape, operand);
	const place = new Int32Array(shape.length);
	let from = base;
	for (let i = 0; i < size; i++) {
		target[start + i] = from;
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			from += strides[axis]!;
			if (++place[axis]! < shape[axis]!) break;
			from -= strides[axis]! * shape[axis]!;
			place[axis] = 0;
		}
	}
}

/** The strides of the operand along the axes of the result: 0 where it is repeated. */
function stretched(shape: Shape, operand: Shape): number[] {
	const own = stridesOf(operand);
	const missing = shape.length - operand.length;
	return shape.map((_, axis) =>
		axis < missing || operand[axis - missing] === 1 ? 0 : own[axis - missing]!
	);
}
