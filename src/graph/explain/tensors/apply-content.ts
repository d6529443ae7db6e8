/** A forward step among tensors in the Step tab: names, shapes, the result, and what is kept of it. */
import type { Edge, NodeId, OperationNode } from '../../graph.ts';
import { called, localFlow, named, nodeAt, recordOf, type Context } from '../context.ts';
import { users } from '../forward.ts';
import { filled, stepWords } from '../forward-words.ts';
import { inputsOf } from '../links.ts';
import { say, type Phrase } from '../phrase.ts';
import type { TensorApplyContent, TensorLocal } from './content.ts';
import { firstMade } from './first-entry.ts';
import { firstWorked } from './forward-sentence.ts';
import { repeats } from './repeats.ts';
import { isSingle } from './size.ts';
import { slotOf } from './slot.ts';
import { namesTex, slopeTex } from './tex.ts';

/** `following` is the node that is computed next. */
export function tensorApplyContent(
	context: Context,
	node: OperationNode,
	following: NodeId | undefined
): TensorApplyContent {
	return {
		kind: 'apply-tensors',
		node: named(context, node.id),
		names: namesTex(context, node),
		shapes: node.inputs.map((id) => nodeAt(context, id).shape),
		value: context.run.valueOf(node.id),
		notes: [...firstNotes(context, node), ...starNotes(node), ...repeatNotes(context, node)],
		keeps: keepsOf(context, node),
		locals: inputsOf(context.graph, node.id).flatMap((edge) => locals(context, node, edge)),
		...users(context, node.id, following)
	};
}

/** What the record says of this step holds for all entries only where it is a matter of constants. */
function keepsOf(context: Context, node: OperationNode): readonly Phrase[] {
	const { gate, arity, keeps } = recordOf(node);
	const told = gate === 'routes' || arity === 1 ? undefined : stepWords(context, node).keeps;
	return told === undefined ? say`${keeps}` : filled(context, node, told);
}

/** How the first number comes about. */
function firstNotes(context: Context, node: OperationNode): readonly (readonly Phrase[])[] {
	const record = recordOf(node);
	const made =
		record.kind === 'whole' ? firstMade(context, node, record) : firstWorked(context, node, record);
	if (made === undefined) return [];
	return [isSingle(context, node.id) ? say`${made}.` : say`First entry: ${made}.`];
}

function starNotes(node: OperationNode): readonly (readonly Phrase[])[] {
	if (!node.star) return [];
	return [
		say`Between lists * is the matrix product, @ in NumPy and PyTorch; .* multiplies entry by entry.`
	];
}

function repeatNotes(context: Context, node: OperationNode): readonly (readonly Phrase[])[] {
	if (recordOf(node).kind === 'whole') return [];
	return [...new Set(node.inputs)].flatMap((id) => {
		const found = repeats(nodeAt(context, id).shape, node.shape);
		if (!found || nodeAt(context, id).kind === 'constant') return [];
		return [
			say`${called(context, id)} is ${isSingle(context, id) ? 'used' : 'repeated'} ${found.along}.`
		];
	});
}

/** A table of slopes that are all the same number says nothing that the words have not said. */
function locals(context: Context, node: OperationNode, edge: Edge): readonly TensorLocal[] {
	const record = recordOf(node);
	const value = context.run.partialOf(edge.id);
	if (record.kind === 'whole' || !value || nodeAt(context, edge.from).kind === 'constant')
		return [];
	if (record.gate === 'copies' || record.gate === 'swaps') return [];
	const rule = slopeTex(context, node, record, edge.slot);
	return [
		{
			of: named(context, node.id),
			by: named(context, edge.from),
			...slotOf(node, edge),
			...(/[a-zA-Z]/.test(rule) ? { rule } : {}),
			value,
			flow: localFlow(node)
		}
	];
}
