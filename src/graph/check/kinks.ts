/** Where on the way from a direction to the target there is no derivative, in the words of the operation’s record. */
import { tensorKink } from '../explain/tensors/kink.ts';
import type { Run, Tangents } from '../run.ts';
import { schedule } from '../steps.ts';

/** Undefined where every slope on the way exists. */
export function kinkOnTheWay(run: Run, tangents: Tangents): string | undefined {
	const { graph, target } = run;
	const context = { graph, run, schedule: schedule(graph, target), format: String };
	for (const node of graph.nodes) {
		if (node.kind !== 'operation' || !moves(run.gradientOf(node.id).data)) continue;
		if (!node.inputs.some((input) => moves(tangents.of(input).data))) continue;
		const says = tensorKink(context, node);
		if (says !== undefined) return says;
	}
	return undefined;
}

const moves = (data: Float64Array): boolean => data.some((number) => number !== 0);
