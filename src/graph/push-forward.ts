/** Forward mode: tangents carried along with the values, in the order of the plan. */
import type { EdgeId, Graph, NodeId, OperationNode } from './graph.ts';
import { nodeNamed } from './names.ts';
import { operations } from './ops/index.ts';
import type { Numbers } from './ops/loops.ts';
import type { Elementwise } from './ops/elementwise.ts';
import { passes } from './ops/passes.ts';
import type { Operation } from './ops/operation.ts';
import type { Whole } from './ops/whole.ts';
import { passedAt } from './passed-at.ts';
import type { Plan } from './plan.ts';
import type { Tangents } from './run.ts';
import { entriesFor } from './check-value.ts';
import type { Tensor, Values } from './tensor.ts';

/**
 * The derivatives along `direction`. What does not depend on the inputs it names has the tangent 0, whatever its rules
 * say: a slope that does not exist along a constant harms nobody. Throws as `Program.run` does for a wrong shape, and a
 * RangeError for a name that is no input.
 */
export function pushForward(
	graph: Graph,
	plan: Plan,
	numbers: Numbers,
	target: NodeId,
	direction: Values
): Tangents {
	const tangents = new Float64Array(plan.size);
	const moving = seeded(graph, plan, tangents, direction);
	const sweep = { plan, numbers, tangents, moving };
	for (const { op, start, end, use } of plan.stretches) {
		const operation: Operation = operations[op];
		if (operation.kind === 'elementwise') pushEntries(operation, sweep, start, end);
		else if (use !== undefined) pushWhole(operation, sweep, use);
	}
	const of = (node: NodeId): Tensor => ({
		shape: graph.nodes[node]?.shape ?? [],
		data: viewOf(sweep, node).slice()
	});
	return {
		of,
		value: (name) => of(name === undefined ? target : nodeNamed(graph, name)),
		pushOf: (edge) => pushAlong(graph, sweep, edge)
	};
}

const viewOf = ({ plan, tangents }: Sweep, node: NodeId): Float64Array =>
	tangents.subarray(plan.offsets[node], (plan.offsets[node] ?? 0) + (plan.sizes[node] ?? 0));

/** The part of one slot alone. Throws a RangeError for an edge that the graph does not have. */
function pushAlong(graph: Graph, sweep: Sweep, id: EdgeId): Tensor {
	const edge = graph.edges[id];
	const node = graph.nodes[edge?.to ?? -1];
	if (edge === undefined || node?.kind !== 'operation')
		throw new RangeError(`The graph has no edge ${id}.`);
	const { plan, numbers, tangents, moving } = sweep;
	const data = new Float64Array(plan.sizes[node.id] ?? 0);
	const operation: Operation = operations[node.op];
	if (!moving[edge.from]) return { shape: node.shape, data };
	if (operation.kind === 'whole') {
		const use = numbers.uses[plan.useOf.get(node.id)!]!;
		operation.push(use, edge.slot, viewOf(sweep, edge.from), data);
		return { shape: node.shape, data };
	}
	const table = [numbers.first, numbers.second, numbers.third][edge.slot]!;
	const start = plan.offsets[node.id]!;
	for (let at = 0; at < data.length; at++)
		data[at] = passedAt(operation, edge.slot, numbers, start + at, tangents[table[start + at]!]!);
	return { shape: node.shape, data };
}

interface Sweep {
	readonly plan: Plan;
	readonly numbers: Numbers;
	readonly tangents: Float64Array;
	/** 1 for every node that an input of the direction can move. */
	readonly moving: Uint8Array;
}

/** Writes the direction, and finds out what it reaches. */
function seeded(
	graph: Graph,
	{ offsets }: Plan,
	tangents: Float64Array,
	direction: Values
): Uint8Array {
	const moving = new Uint8Array(graph.nodes.length);
	for (const [name, value] of Object.entries(direction)) {
		const node = graph.nodes[nodeNamed(graph, name)];
		if (node?.kind !== 'input') throw new RangeError(`\`${name}\` is not an input.`);
		tangents.set(entriesFor(name, value, node.shape), offsets[node.id]);
		moving[node.id] = 1;
	}
	for (const node of graph.nodes)
		if (node.kind === 'operation' && moves(graph, node, moving)) moving[node.id] = 1;
	return moving;
}

/** An answer of yes or no stands still, however its inputs move. */
function moves({ nodes }: Graph, { op, inputs }: OperationNode, moving: Uint8Array): boolean {
	if (!inputs.some((input) => moving[input])) return false;
	const shapes = inputs.map((input) => nodes[input]?.shape ?? []);
	return inputs.some((input, slot) => moving[input] && passes(operations[op], slot, shapes));
}

function pushEntries(operation: Elementwise, sweep: Sweep, start: number, end: number): void {
	const { plan, numbers, tangents, moving } = sweep;
	const tables = [numbers.first, numbers.second, numbers.third];
	for (let i = start; i < end; i++)
		for (let slot = 0; slot < operation.arity; slot++) {
			const from = tables[slot]![i]!;
			if (moving[plan.nodes[from]!])
				tangents[i]! += passedAt(operation, slot, numbers, i, tangents[from]!);
		}
}

function pushWhole(operation: Whole, sweep: Sweep, use: number): void {
	const { plan, numbers, moving } = sweep;
	const { node, inputs } = plan.uses[use]!;
	inputs.forEach((input, slot) => {
		if (moving[input])
			operation.push(numbers.uses[use]!, slot, viewOf(sweep, input), viewOf(sweep, node));
	});
}
