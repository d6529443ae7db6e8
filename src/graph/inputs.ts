import type { Graph, InputNode } from './graph.ts';
import type { ProgramInput } from './program.ts';
import { roleOf } from './roles.ts';
import { sizeOf, valueOf, type Shape, type Value, type Values } from './tensor.ts';

/** Small, distinct and easy to follow by head; the n-th input of the text gets the n-th, round and round. */
const DEFAULTS = [2, 3, 1, 4, 0.5, 1.5, 2.5, 3.5] as const;

/** The inputs in the order of the text, with what they are when nothing else is said: `values`, the literal of the text, a default. */
export function programInputs(graph: Graph, values: Values): ProgramInput[] {
	return graph.nodes
		.filter((node): node is InputNode => node.kind === 'input')
		.map(({ id, name, literal, shape }, index) => ({
			name,
			node: id,
			shape,
			role: roleOf(name),
			value: Object.hasOwn(values, name)
				? (values[name] ?? NaN)
				: (literal?.value ?? byDefault(index, shape))
		}));
}

/** A tensor gets the same number everywhere. */
function byDefault(index: number, shape: Shape): Value {
	const number = DEFAULTS[index % DEFAULTS.length] ?? 0;
	return valueOf({ shape, data: new Float64Array(sizeOf(shape)).fill(number) });
}
