import type { OperationNode } from '../../graph.ts';
import type { Use, Whole } from '../../ops/operation.ts';
import { NO_OPTIONS } from '../../ops/options.ts';
import type { Run } from '../../run.ts';
import { SCALAR } from '../../tensor.ts';

/** The numbers of a whole operation in this run, in the form in which its record takes them. */
export function useOf(run: Run, node: OperationNode, { tables }: Whole): Use {
	const shapes = node.inputs.map((id) => run.graph.nodes[id]?.shape ?? SCALAR);
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
