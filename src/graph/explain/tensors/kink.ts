/** What is said of the slope where an operation on tensors has none. */
import type { OperationNode } from '../../graph.ts';
import { operations } from '../../ops/index.ts';
import type { Elementwise } from '../../ops/elementwise.ts';
import type { Operation } from '../../ops/operation.ts';
import type { Context } from '../context.ts';
import { entryOf } from './entry-of.ts';
import { useOf } from '../../whole-use.ts';

/** Undefined everywhere but at a kink; where it works entry by entry, one entry is enough. */
export function tensorKink(context: Context, node: OperationNode): string | undefined {
	const record: Operation = operations[node.op];
	if (record.kink === undefined) return undefined;
	const kinked =
		record.kind === 'whole'
			? record.kink.at(useOf(context.run, node, record))
			: someEntry(context, node, record);
	return kinked ? record.kink.says : undefined;
}

function someEntry(context: Context, node: OperationNode, { kink }: Elementwise): boolean {
	const at = kink?.at as ((...values: readonly number[]) => boolean) | undefined;
	const { length } = context.run.valueOf(node.id).data;
	for (let entry = 0; entry < length; entry++)
		if (at?.(...entryOf(context, node, entry).values)) return true;
	return false;
}
