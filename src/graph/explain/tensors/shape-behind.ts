import type { NodeId } from '../../graph.ts';
import { shapeText, sizeOf } from '../../tensor.ts';
import { nodeAt, type Context } from '../context.ts';

/** " (2×3)" or " (3 numbers)" behind a name: a bare 3 would read as a value. Nothing behind a single number, or a constant. */
export function shapeBehind(context: Context, id: NodeId): string {
	const { shape, kind } = nodeAt(context, id);
	if (shape.length === 0 || sizeOf(shape) === 1 || kind === 'constant') return '';
	return shape.length === 1 ? ` (${shapeText(shape)} numbers)` : ` (${shapeText(shape)})`;
}
