import type { NodeId } from '../graph.ts';
import type { Program } from '../program.ts';
import type { Written } from './opened.ts';

/** As much of a program as its formulas depend on: plain data, and none of its numbers. */
export function writtenProgram({ source, graph, inputs }: Program, target: NodeId): Written {
	const shapes = inputs.flatMap(({ name, node, shape }) => {
		const input = graph.nodes[node];
		const given = input?.kind === 'input' && input.literal !== undefined;
		return shape.length === 0 || given ? [] : [[name, shape] as const];
	});
	return { source, shapes: Object.fromEntries(shapes), target: graph.nodes[target]?.key ?? '' };
}
