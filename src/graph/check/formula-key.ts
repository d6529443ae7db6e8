import type { Graph, NodeId } from '../graph.ts';

/** Larger programs have formulas that nobody reads. */
const MOST_NODES = 400;

/**
 * The same for all programs with the same formulas, whatever the numbers of their inputs: dragging a number that stands
 * in the text changes the text, and no formula. Undefined for a program that is too large to have any.
 */
export function formulaKey({ nodes }: Graph, target: NodeId): string | undefined {
	if (nodes.length > MOST_NODES) return undefined;
	const parts = nodes.map((node) => {
		const { kind, shape } = node;
		switch (kind) {
			case 'input':
				return [shape, node.name];
			case 'constant':
				return [shape, node.tensor ? [...node.tensor.data] : node.value];
			case 'operation':
				return [shape, node.op, node.inputs, node.options ?? {}];
			case 'box':
				return [shape, node.opens, node.inputs];
			default:
				return kind satisfies never;
		}
	});
	return JSON.stringify([target, parts]);
}
