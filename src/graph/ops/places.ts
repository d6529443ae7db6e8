import { sizeOf, type Shape } from '../tensor.ts';

/**
 * Where every entry of a tensor stands in flat numbers, in row-major order of `shape`, when two neighbours along
 * an axis stand `strides[axis]` apart: other strides than a tensor’s own turn, cut or repeat it.
 */
export function places(shape: Shape, strides: readonly number[], start = 0): Int32Array {
	const found = new Int32Array(sizeOf(shape));
	const index = new Array<number>(shape.length).fill(0);
	let place = start;
	for (let i = 0; i < found.length; i++) {
		found[i] = place;
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			place += strides[axis]!;
			if (++index[axis]! < shape[axis]!) break;
			place -= strides[axis]! * shape[axis]!;
			index[axis] = 0;
		}
	}
	return found;
}
