/** What goes into one entry of an operation that works entry by entry, and what comes out. */
import type { OperationNode } from '../../graph.ts';
import { nodeAt, type Context, type Worked } from '../context.ts';
import type { Shape } from '../../tensor.ts';
import { placeOf } from './entry.ts';

export function entryOf(context: Context, node: OperationNode, entry: number): Worked {
	const { run } = context;
	const place = placeOf(node.shape, entry);
	return {
		values: node.inputs.map(
			(id) => run.valueOf(id).data[spread(nodeAt(context, id).shape, place)] ?? NaN
		),
		result: run.valueOf(node.id).data[entry] ?? NaN
	};
}

/** The entry of a broadcast operand that stands at a place of the result. */
function spread(shape: Shape, place: readonly number[]): number {
	const missing = place.length - shape.length;
	return shape.reduce(
		(at, length, axis) => at * length + (length === 1 ? 0 : (place[axis + missing] ?? 1) - 1),
		0
	);
}
