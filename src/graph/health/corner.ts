/** Where a step ran over a corner: a choice that was made one way before it and another way after it. */
import type { NodeId, OperationNode } from '../graph.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Program } from '../program.ts';
import type { Run } from '../run.ts';
import type { Values } from '../tensor.ts';

/** The first operation that routes the gradient otherwise than before; undefined where none does. */
export function cornerBetween(program: Program, before: Values, after: Values): NodeId | undefined {
	const [old, now] = [program.run(before), program.run(after)];
	return program.graph.nodes.find(
		(node) => node.kind === 'operation' && isCornered(node) && turned(program, node, old, now)
	)?.id;
}

/** What picks, or is a curve with a corner. */
function isCornered({ op }: OperationNode): boolean {
	const record: Operation = operations[op];
	return record.gate === 'routes' || (record.arity === 1 && record.kink !== undefined);
}

function turned({ graph }: Program, node: OperationNode, old: Run, now: Run): boolean {
	return graph.edges
		.filter(({ to }) => to === node.id)
		.some(({ id }) => {
			const [was, is] = [old.partialOf(id)?.data, now.partialOf(id)?.data];
			return was !== undefined && is !== undefined && was.some((each, at) => jumps(each, is[at]));
		});
}

/** A slope that bends a little is no corner. */
const jumps = (was: number, is = NaN): boolean => (was === 0) !== (is === 0) || was * is < 0;
