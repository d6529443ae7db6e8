import type { Context } from '../explain/context.ts';
import type { OperationNode } from '../graph.ts';
import type { Whole } from '../ops/whole.ts';
import { useOf } from '../whole-use.ts';

/** The slopes of every entry of the result along one entry of the input in `slot`. */
export function slopesAlong(
	{ run }: Context,
	node: OperationNode,
	record: Whole,
	slot: number,
	entry: number
): Float64Array {
	const use = useOf(run, node, record);
	const direction = new Float64Array(use.inputs[slot]?.length ?? 0);
	direction[entry] = 1;
	const slopes = new Float64Array(use.output.length);
	record.push(use, slot, direction, slopes);
	return slopes;
}
