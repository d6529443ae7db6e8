/** Operations along one axis: a line of numbers at a time, each line on its own. */
import { sizeOf, type Shape } from '../tensor.ts';
import type { Flat, Use } from './use.ts';

/** Index tables: where the lines along an axis start, and `[how many numbers are on each, how far apart they stand]`. */
export function lines(shape: Shape, axis: number): readonly Int32Array[] {
	const length = shape[axis] ?? 1;
	const step = sizeOf(shape.slice(axis + 1));
	const starts = Int32Array.from(
		{ length: sizeOf(shape) / length },
		(_, line) => Math.floor(line / step) * step * length + (line % step)
	);
	return [starts, Int32Array.of(length, step)];
}

/** The work on one line: reads `from` and writes `into`, both laid out like the first input. */
type Along = (
	use: Use,
	from: Flat,
	into: Flat,
	start: number,
	length: number,
	step: number
) => void;

/** The same on every line of `lines`, which the use has as its tables; in the form of a pull or a push. */
export const onLines =
	(along: Along) =>
	(use: Use, _slot: number, from: Flat, into: Flat): void => {
		const starts = use.tables[0]!;
		const length = use.tables[1]![0]!;
		const step = use.tables[1]![1]!;
		for (let line = 0; line < starts.length; line++)
			along(use, from, into, starts[line]!, length, step);
	};
