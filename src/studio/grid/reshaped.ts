import { sizeOf, stridesOf, valueOf, type Shape, type Tensor, type Value } from '$graph/tensor.ts';

/**
 * The numbers in another shape. With as many numbers and another count of axes, such as 4 and 2×2,
 * all of them stay in their order. Otherwise an entry keeps its place where the new shape has it,
 * axes counted from the last as in broadcasting, and new places hold 0.
 */
export function reshaped(tensor: Tensor, shape: Shape): Tensor {
	if (shape.length !== tensor.shape.length && sizeOf(shape) === tensor.data.length)
		return { shape, data: tensor.data.slice() };
	const data = new Float64Array(sizeOf(shape));
	const kept = keptPlaces(tensor.shape, shape);
	for (const { from, to } of kept) data[to] = tensor.data[from] ?? 0;
	return { shape, data };
}

interface Move {
	readonly from: number;
	readonly to: number;
}

/** Offsets of the entries that both shapes have, in one and in the other. */
function keptPlaces(before: Shape, after: Shape): readonly Move[] {
	const [fromStrides, toStrides] = [stridesOf(before), stridesOf(after)];
	const rank = Math.max(before.length, after.length);
	let moves: readonly Move[] = [{ from: 0, to: 0 }];
	for (let axis = 0; axis < rank; axis++) {
		const [source, goal] = [before.length - rank + axis, after.length - rank + axis];
		const length = Math.min(before[source] ?? 1, after[goal] ?? 1);
		moves = moves.flatMap(({ from, to }) =>
			Array.from({ length }, (_, index) => ({
				from: from + index * (fromStrides[source] ?? 0),
				to: to + index * (toStrides[goal] ?? 0)
			}))
		);
	}
	return moves;
}

/** The same as lists inside one another. */
export const reshapedValue = ({ shape, data }: Tensor, next: Shape): Value =>
	valueOf(reshaped({ shape, data }, next));
