import type { Graph, NodeId } from './graph.ts';
import { nodeNamed } from './names.ts';
import { plan, type Plan } from './plan.ts';
import type { Program, ProgramInput } from './program.ts';
import { course, ScalarRun, type Course } from './scalar-run.ts';
import type { Values } from './tensor.ts';
import { wrongValue } from './check-value.ts';

/** Builds `Program.run`. What does not depend on numbers is worked out at the first run and kept. */
export function runner(graph: Graph, inputs: readonly ProgramInput[]): Program['run'] {
	let prepared: Prepared | undefined;
	return (values = {}, { target, into } = {}) => {
		prepared ??= prepare(graph, inputs);
		const leaves = prepared.leavesWith(values);
		const path = prepared.courseOf(target === undefined ? graph.output : nodeNamed(graph, target));
		if (into === undefined) return new ScalarRun(graph, prepared.plan, path).compute(leaves, path);
		if (!(into instanceof ScalarRun) || into.graph !== graph)
			throw new TypeError('`into` must be a run of the same program.');
		return into.compute(leaves, path);
	};
}

interface Prepared {
	readonly plan: Plan;
	/** The numbers of inputs and constants by offset; the same array each time. */
	leavesWith(values: Values): Float64Array;
	courseOf(target: NodeId): Course;
}

function prepare(graph: Graph, inputs: readonly ProgramInput[]): Prepared {
	const planned = plan(graph);
	const courses = new Map<NodeId, Course>();
	return {
		plan: planned,
		leavesWith: leaves(graph, planned, inputs),
		courseOf(target) {
			const known = courses.get(target);
			if (known !== undefined) return known;
			const found = course(graph, planned, target);
			courses.set(target, found);
			return found;
		}
	};
}

function leaves(
	graph: Graph,
	{ offsets: all }: Plan,
	inputs: readonly ProgramInput[]
): Prepared['leavesWith'] {
	const offset = (node: NodeId): number => all[node] ?? 0;
	const offsets = new Map(inputs.map(({ name, node }) => [name, offset(node)]));
	const defaults = new Float64Array(graph.nodes.filter(({ kind }) => kind !== 'operation').length);
	for (const node of graph.nodes)
		if (node.kind === 'constant') defaults[offset(node.id)] = node.value;
	for (const { node, value } of inputs) defaults[offset(node)] = Number(value);
	const numbers = defaults.slice();
	/** Where `numbers` differ from `defaults`, up to `count`: a slider moves one input of many. */
	const changed = new Int32Array(inputs.length);
	let count = 0;
	return (values) => {
		for (; count > 0; count--) numbers[changed[count - 1]!] = defaults[changed[count - 1]!]!;
		// Not Object.keys, which would allocate a list at every step of a slider.
		for (const name in values) {
			const at = offsets.get(name);
			if (at === undefined || !Object.hasOwn(values, name)) continue;
			const value = values[name];
			if (typeof value !== 'number') throw new TypeError(wrongValue(name, value));
			numbers[at] = value;
			changed[count++] = at;
		}
		return numbers;
	};
}
