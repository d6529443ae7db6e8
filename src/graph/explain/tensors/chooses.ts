import type { Edge, OperationNode } from '../../graph.ts';
import { nodeAt, recordOf, type Context } from '../context.ts';

/** Whether an input only chooses, as a class number does: whatever its value is, it has no slope. */
export function isChosenBy(context: Context, node: OperationNode, { slot }: Edge): boolean {
	const record = recordOf(node);
	const shapes = node.inputs.map((id) => nodeAt(context, id).shape);
	return record.kind === 'whole' && record.chooses?.(slot, shapes) === true;
}
