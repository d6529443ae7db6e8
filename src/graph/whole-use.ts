/** A whole operation at its place in the graph, with the numbers of a run, in the form in which its record takes them. */
import type { Graph, OperationNode } from './graph.ts';
import type { Use } from './ops/use.ts';
import type { Whole } from './ops/whole.ts';
import type { Run } from './run.ts';
import { planWhole, type PlannedUse } from './whole-plan.ts';

const planned = new WeakMap<OperationNode, PlannedUse>();

/** What does not depend on numbers is made once. */
export function placeOfUse(graph: Graph, node: OperationNode, record: Whole): PlannedUse {
	const known = planned.get(node);
	if (known) return known;
	const made = planWhole(graph, node, record);
	planned.set(node, made);
	return made;
}

export function useOf(run: Run, node: OperationNode, record: Whole): Use {
	const { shapes, shape, options, tables } = placeOfUse(run.graph, node, record);
	return {
		shapes,
		shape,
		options,
		tables,
		inputs: node.inputs.map((input) => run.valueOf(input).data),
		output: run.valueOf(node.id).data
	};
}
