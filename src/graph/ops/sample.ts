import { sizeOf, valueOf, type Shape, type Value } from '../tensor.ts';

/** Numbers for the probes of a whole operation: of both signs, no two alike, with two decimals; `turn` gives others. */
export const sample = (shape: Shape, turn = 0): Value =>
	valueOf({
		shape,
		data: Float64Array.from(
			{ length: sizeOf(shape) },
			(_, i) => Math.round(300 * Math.sin(2.4 * i + 0.7 + turn)) / 100
		)
	});
