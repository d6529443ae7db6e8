/** What an operation on tensors does to the gradient that reaches it, told by its gate. Without the full stop. */
import type { OperationNode } from '../../graph.ts';
import { recordOf, type Context } from '../context.ts';
import type { Phrase } from '../phrase.ts';
import { entrywiseWords } from './entrywise-words.ts';
import type { Gathering } from './gatherings.ts';
import { returnWords } from './return-words.ts';

export function gateWords(
	context: Context,
	node: OperationNode,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const record = recordOf(node);
	return record.kind === 'whole'
		? returnWords(context, node, record, gets)
		: entrywiseWords(context, node, record, gets);
}
