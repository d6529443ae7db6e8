/** A box is computed: what the text says of it, what comes out, who uses that. */
import type { BoxNode, NodeId } from '../../graph.ts';
import type { Tensor } from '../../tensor.ts';
import { called, named, type Context } from '../context.ts';
import type { ApplyContent } from '../explanation.ts';
import { users } from '../forward.ts';
import { enumeration, say, type Phrase } from '../phrase.ts';
import { operationsIn } from './words.ts';

export interface BoxApplyContent extends Pick<ApplyContent, 'node' | 'usedBy' | 'next'> {
	readonly kind: 'apply-box';
	/** As the text has it: `layer(W1, x, b1)`. */
	readonly text: string;
	/** What that comes to: `relu(W1*x + b1)`. */
	readonly body?: string;
	readonly value: Tensor;
	/** How much happens within, and from what. */
	readonly inside: readonly Phrase[];
}

/** `following` is the node that is computed next. */
export function boxApplyContent(
	context: Context,
	node: BoxNode,
	following: NodeId | undefined
): BoxApplyContent {
	const { text, body, inputs } = node;
	const from =
		inputs.length === 0
			? say`from numbers alone`
			: say`from ${enumeration(inputs.map((id) => [called(context, id)]))}`;
	return {
		kind: 'apply-box',
		node: named(context, node.id),
		text,
		...(body === undefined ? {} : { body }),
		value: context.run.valueOf(node.id),
		inside: say`The box has ${operationsIn(node)} in it, which make ${called(context, node.id)} ${from}. Open it to see them one by one.`,
		...users(context, node.id, following)
	};
}
