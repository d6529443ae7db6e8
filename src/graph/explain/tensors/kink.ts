/** What is said of the slope where an operation on tensors has none. */
import type { OperationNode } from '../../graph.ts';
import { operations } from '../../ops/index.ts';
import type { Elementwise, Operation, Use, Whole } from '../../ops/operation.ts';
import { NO_OPTIONS } from '../../ops/options.ts';
import { nodeAt, type Context } from '../context.ts';
import { entryOf } from './entry-of.ts';

/** Undefined everywhere but at a kink; where it works entry by entry, one entry is enough. */
export function tensorKink(context: Context, node: OperationNode): string | undefined {
	const record: Operation = operations[node.op];
	if (record.kink === undefined) return undefined;
	const kinked =
		record.kind === 'whole'
			? record.kink.at(useOf(context, node, record))
			: someEntry(context, node, record);
	return kinked ? record.kink.says : undefined;
}

function useOf(context: Context, node: OperationNode, { tables }: Whole): Use {
	const { run } = context;
	const shapes = node.inputs.map((id) => nodeAt(context, id).shape);
	const options = node.options ?? NO_OPTIONS;
	return {
		inputs: node.inputs.map((id) => run.valueOf(id).data),
		shapes,
		output: run.valueOf(node.id).data,
		shape: node.shape,
		options,
		tables: tables?.(shapes, options, node.shape) ?? []
	};
}

function someEntry(context: Context, node: OperationNode, { kink }: Elementwise): boolean {
	const at = kink?.at as ((...values: readonly number[]) => boolean) | undefined;
	const { length } = context.run.valueOf(node.id).data;
	for (let entry = 0; entry < length; entry++)
		if (at?.(...entryOf(context, node, entry).values)) return true;
	return false;
}
