/** One entry of a tensor, called as the text would: W[1, 2]. */
import type { NodeId } from '../../graph.ts';
import { sizeOf, type Shape } from '../../tensor.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { text, together, type Phrase } from '../phrase.ts';

/** Places along each axis, from 1. */
export function placeOf(shape: Shape, entry: number): readonly number[] {
	let rest = entry;
	return shape
		.toReversed()
		.map((length) => {
			const place = rest % length;
			rest = (rest - place) / length;
			return place + 1;
		})
		.toReversed();
}

/** A single number keeps its plain name. */
export function entryName(context: Context, id: NodeId, entry: number): Phrase {
	const { shape } = nodeAt(context, id);
	const name = called(context, id);
	return sizeOf(shape) === 1
		? name
		: together([name, text(`[${placeOf(shape, entry).join(', ')}]`)]);
}
