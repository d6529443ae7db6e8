/** A whole operation at its place in the graph with the numbers of a run, for questions about single entries. */
import type { OperationNode } from '../graph.ts';
import type { Use, Whole } from '../ops/operation.ts';
import { planWhole, type PlannedUse } from '../whole-plan.ts';
import type { Context } from '../explain/context.ts';

const planned = new WeakMap<OperationNode, PlannedUse>();

/** What does not depend on numbers is made once. */
export function placeOfUse({ graph }: Context, node: OperationNode, record: Whole): PlannedUse {
	const known = planned.get(node);
	if (known) return known;
	const made = planWhole(graph, node, record);
	planned.set(node, made);
	return made;
}

export function useOf(context: Context, node: OperationNode, record: Whole): Use {
	const { shapes, shape, options, tables } = placeOfUse(context, node, record);
	return {
		shapes,
		shape,
		options,
		tables,
		inputs: node.inputs.map((input) => context.run.valueOf(input).data),
		output: context.run.valueOf(node.id).data
	};
}

/** The slopes of every entry of the result along one entry of the input in `slot`. */
export function slopesAlong(
	context: Context,
	node: OperationNode,
	record: Whole,
	slot: number,
	entry: number
): Float64Array {
	const use = useOf(context, node, record);
	const direction = new Float64Array(use.inputs[slot]?.length ?? 0);
	direction[entry] = 1;
	const slopes = new Float64Array(use.output.length);
	record.push(use, slot, direction, slopes);
	return slopes;
}
