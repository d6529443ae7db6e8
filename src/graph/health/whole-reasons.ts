/** Why an operation on whole tensors makes no finite number. */
import { nodeAt, recordOf, type Context } from '../explain/context.ts';
import { number, say, type Phrase } from '../explain/phrase.ts';
import { isFinite } from '../explain/tensors/size.ts';
import type { OperationNode } from '../graph.ts';
import { holdsWeights } from '../ops/class-loss.ts';
import { SCALAR } from '../tensor.ts';
import { LARGEST } from './reasons.ts';

export function wholeReason(context: Context, node: OperationNode): readonly Phrase[] {
	const strange = strangeClass(context, node);
	if (strange) return strange;
	if (!node.inputs.every((input) => isFinite(context.run.valueOf(input))))
		return say`entries that are not finite have no sum, no product and no order to compute with`;
	const { gate } = recordOf(node);
	const what = gate === 'moves' ? 'an entry' : 'a sum or a product on the way';
	return say`${what} is too large: ${LARGEST}`;
}

/** A class number that names no class. */
function strangeClass(context: Context, node: OperationNode): readonly Phrase[] | undefined {
	const [, target] = node.inputs;
	const shapes = node.inputs.map((id) => nodeAt(context, id).shape);
	if ((node.op !== 'nll' && node.op !== 'cross_entropy') || target === undefined) return undefined;
	if (holdsWeights(shapes)) return undefined;
	const classes = (shapes[0] ?? SCALAR).at(-1) ?? 1;
	const isOne = (each: number): boolean => Math.round(each) >= 1 && Math.round(each) <= classes;
	const named = context.run.valueOf(target).data.find((each) => !isOne(each));
	return named === undefined
		? undefined
		: say`there is no class ${number(named, 'forward')}: the ${String(classes)} classes are numbered from 1`;
}
