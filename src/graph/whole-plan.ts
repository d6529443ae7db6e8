/** What a whole operation needs to know of its place, whatever the numbers. */
import type { Graph, NodeId, OperationNode } from './graph.ts';
import type { Numbers, WiredUse } from './ops/loops.ts';
import type { Whole } from './ops/whole.ts';
import { NO_OPTIONS, type Options } from './ops/options.ts';
import type { Shape } from './tensor.ts';

export interface PlannedUse {
	readonly node: NodeId;
	readonly inputs: readonly NodeId[];
	readonly shapes: readonly Shape[];
	readonly shape: Shape;
	readonly options: Options;
	readonly tables: readonly Int32Array[];
}

export function planWhole(graph: Graph, node: OperationNode, { tables }: Whole): PlannedUse {
	const { id, inputs, shape, options = NO_OPTIONS } = node;
	const shapes = inputs.map((input) => graph.nodes[input]?.shape ?? []);
	return {
		node: id,
		inputs,
		shapes,
		shape,
		options,
		tables: tables?.(shapes, options, shape) ?? []
	};
}

/** The same with views of the arrays of one run. */
export function wired(
	planned: PlannedUse,
	view: (numbers: Float64Array, node: NodeId) => Float64Array,
	{ values, adjoints }: Pick<Numbers, 'values' | 'adjoints'>
): WiredUse {
	const { node, inputs, ...use } = planned;
	return {
		...use,
		inputs: inputs.map((input) => view(values, input)),
		output: view(values, node),
		upstream: view(adjoints, node),
		into: inputs.map((input) => view(adjoints, input))
	};
}
