import type { OperationNode } from '../../graph.ts';
import type { Context } from '../context.ts';
import type { Phrase } from '../phrase.ts';
import { receives } from '../slope-words.ts';
import { amount, isFew } from './amount.ts';

/** "v1 receives [1 0 1]", or "v1 receives its gradient" where that is long. */
export function receivesTensor(
	context: Context,
	node: OperationNode,
	written = true
): readonly Phrase[] {
	const upstream = context.run.gradientOf(node.id);
	const told = isFew(upstream) && (written || upstream.data.length === 1);
	return receives(context, node, told ? amount(upstream, 'backward') : 'its gradient');
}
