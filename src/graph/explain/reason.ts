/** Why an operation makes no finite number, in the words of its record. */
import type { OperationNode } from '../graph.ts';
import type { Told } from '../ops/told.ts';
import { recordOf, worked, type Context, type Worked } from './context.ts';
import type { Phrase } from './phrase.ts';
import { toldPhrases } from './tensors/told-phrases.ts';
import { useOf } from '../whole-use.ts';

/** A clause that goes on after “because”; `numbers` may be those of one entry. */
export function reasonOf(
	context: Context,
	node: OperationNode,
	numbers?: Worked
): readonly Phrase[] {
	const record = recordOf(node);
	if (record.kind === 'whole')
		return toldPhrases(context, node, record.breaks(useOf(context.run, node, record)));
	const { values, result } = numbers ?? worked(context, node);
	const { breaks } = record as { breaks: (...numbers: readonly number[]) => Told };
	return toldPhrases(context, node, breaks(...values, result));
}
