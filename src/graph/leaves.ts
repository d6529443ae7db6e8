import { entriesFor, wrongValue } from './check-value.ts';
import type { Graph } from './graph.ts';
import type { Plan } from './plan.ts';
import type { ProgramInput } from './program.ts';
import type { Values } from './tensor.ts';

/**
 * The numbers of inputs and constants by offset, with `values` where given; the same array each time, and nothing new
 * where only numbers change. Throws a TypeError for a value of the wrong shape, and then changes nothing.
 */
export type Leaves = (values: Values) => Float64Array;

export function leavesOf(
	graph: Graph,
	{ offsets, sizes, leaves }: Plan,
	inputs: readonly ProgramInput[]
): Leaves {
	const defaults = new Float64Array(leaves);
	for (const node of graph.nodes)
		if (node.kind === 'constant') defaults.set(node.tensor?.data ?? [node.value], offsets[node.id]);
	for (const { name, node, value, shape } of inputs)
		defaults.set(entriesFor(name, value, shape), offsets[node]);
	const numbers = defaults.slice();
	const known = new Map(inputs.map((input, index) => [input.name, index]));
	/** The inputs at which `numbers` differ from `defaults`, up to `count`: a slider moves one input of many. */
	const changed = new Int32Array(inputs.length);
	let count = 0;
	const restore = (): void => {
		for (; count > 0; count--) {
			const { node } = inputs[changed[count - 1]!]!;
			const start = offsets[node]!;
			for (let at = start; at < start + sizes[node]!; at++) numbers[at] = defaults[at]!;
		}
	};
	return (values) => {
		restore();
		// Not Object.keys, which would allocate a list at every step of a slider.
		for (const name in values) {
			const index = known.get(name);
			if (index === undefined || !Object.hasOwn(values, name)) continue;
			const { node, shape } = inputs[index]!;
			const value = values[name];
			if (shape.length === 0) {
				if (typeof value !== 'number') throw new TypeError(wrongValue(name, value, shape));
				numbers[offsets[node]!] = value;
			} else numbers.set(entriesFor(name, value, shape), offsets[node]);
			changed[count++] = index;
		}
		return numbers;
	};
}
