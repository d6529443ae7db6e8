import type { OperationNode } from '../graph.ts';
import type { Context } from '../explain/context.ts';
import { formOf } from './form.ts';
import { valueOf, type Subject } from './subject.ts';
import { amountOf, nameOf } from './terms.ts';
import { termsIn, type Told } from './told.ts';
import { formed, joined, said, type Written } from './written.ts';

/** The operation on whole tensors: numbers while they are few, otherwise shapes. */
export function wholeWork(
	context: Context,
	node: OperationNode
): Pick<Told, 'names' | 'numbers' | 'inner'> {
	const form = formOf(node, true);
	const { inputs } = node;
	const names = formed(
		form,
		inputs.map((id) => nameOf(context, id, undefined))
	);
	return {
		names,
		numbers: formed(
			form,
			inputs.map((id) => wholeAmount(context, valueOf(id)))
		),
		inner: termsIn(context, names.pieces)
	};
}

/** A shape in the place of numbers needs parentheses. */
export function wholeAmount(context: Context, subject: Subject): Written {
	const amount = amountOf(context, subject);
	const told = amount.pieces.some((piece) => piece.kind === 'term' && piece.said.kind === 'text');
	return told ? joined([said('('), amount, said(')')]) : amount;
}
