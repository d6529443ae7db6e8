/** Programs in forward mode, and the engine’s tangents for all that it moves. */
import { movingNodes } from '../active.ts';
import { directionValues } from '../check/direction-values.ts';
import { placeOf } from '../check/coordinate.ts';
import type { NodeId } from '../graph.ts';
import type { Along } from '../steps.ts';
import { sizeOf, type Tensor } from '../tensor.ts';
import type { EmitCase } from './emit-cases.ts';

export interface ForwardCase extends EmitCase {
	readonly along: Along;
	readonly value: Tensor;
	/** Of the input, of all that it moves on the way to the target, and of the target. */
	readonly tangents: ReadonlyMap<NodeId, Tensor>;
}

/** Along the last entry of each input. */
export const forwardCases = (each: EmitCase): readonly ForwardCase[] =>
	each.program.inputs.map(({ name, node, shape }) => {
		const { program, values, target, title } = each;
		const entry = sizeOf(shape) - 1;
		const run = program.run(values, { target });
		const direction = [{ name, node, entry, place: placeOf(shape, entry) }];
		const tangents = run.push(directionValues(program.inputs, direction));
		const moving = movingNodes(program.graph, target, node);
		const told = program.graph.nodes.filter(({ id }) => moving[id] === 1 || id === target);
		return {
			...each,
			title: `${title} along ${name}`,
			along: { node, entry },
			value: run.valueOf(target),
			tangents: new Map(told.map(({ id }) => [id, tangents.of(id)]))
		};
	});
