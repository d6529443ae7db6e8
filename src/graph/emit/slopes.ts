/** The slopes of operations on single numbers as code that comes to what the page has. */
import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { programInputs } from '../inputs.ts';
import type { Cancels, Elementwise } from '../ops/elementwise.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Run } from '../run.ts';
import { runner } from '../runner.ts';
import type { Values } from '../tensor.ts';

/** ∂(node)/∂(input in `slot`) in NumPy, given code for every input and for the node. Throws a TypeError for a whole operation. */
export type Slopes = (node: OperationNode, slot: number, parts: readonly string[]) => string;

/** So much of a slope may be lost before it is written in another way. */
const TOLERANCE = 1e-12;

/** The usual form, as a lecture has it, unless its digits cancel at the numbers of now. */
export function slopesOf(graph: Graph, values: Values): Slopes {
	let run: Run | undefined;
	return (node, slot, parts) => {
		const record: Operation = operations[node.op];
		if (record.kind === 'whole') throw new TypeError(`${node.op} has no slope of single numbers.`);
		const { code, cancels } = record.partials[slot]!;
		if (cancels?.code === undefined) return code(...parts);
		run ??= runner(graph, programInputs(graph, values))();
		return isLost(run, node, record, cancels) ? cancels.code(...parts) : code(...parts);
	};
}

function isLost(run: Run, node: OperationNode, record: Elementwise, { plain }: Cancels): boolean {
	const numbers = (id: NodeId): Float64Array => run.valueOf(id).data;
	if (record.arity !== 1) return false;
	const [x, y] = [numbers(node.inputs[0]!), numbers(node.id)];
	const { of } = record.partials[0];
	return x.some((each, at) => {
		const slope = of(each, y[at]!);
		return Math.abs(plain(each, y[at]!) - slope) > TOLERANCE * Math.abs(slope);
	});
}
