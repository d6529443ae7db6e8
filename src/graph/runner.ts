import { entriesFor } from './check-value.ts';
import { course, type Course } from './course.ts';
import { FlatRun } from './flat-run.ts';
import type { Graph, NodeId } from './graph.ts';
import { leavesOf, type Leaves } from './leaves.ts';
import { nodeNamed } from './names.ts';
import { plan, type Plan } from './plan.ts';
import type { Program, ProgramInput, RunOptions } from './program.ts';

/** Builds `Program.run`. What does not depend on numbers is worked out at the first run and kept. */
export function runner(graph: Graph, inputs: readonly ProgramInput[]): Program['run'] {
	let prepared: Prepared | undefined;
	return (values = {}, options = {}) => {
		prepared ??= prepare(graph, inputs);
		const { target = graph.output, into } = options;
		const node = typeof target === 'string' ? nodeNamed(graph, target) : target;
		const seed = seedOf(graph, node, options);
		const leaves = prepared.leavesWith(values);
		const path = prepared.courseOf(node);
		if (into === undefined)
			return new FlatRun(graph, prepared.plan, path).compute(leaves, path, seed);
		if (!(into instanceof FlatRun) || into.graph !== graph)
			throw new TypeError('`into` must be a run of the same program.');
		return into.compute(leaves, path, seed);
	};
}

function seedOf({ nodes }: Graph, target: NodeId, { seed }: RunOptions): Float64Array | undefined {
	const node = nodes[target];
	if (node === undefined) throw new RangeError(`The graph has no node ${target}.`);
	return seed === undefined ? undefined : entriesFor('seed', seed, node.shape);
}

interface Prepared {
	readonly plan: Plan;
	readonly leavesWith: Leaves;
	courseOf(target: NodeId): Course;
}

function prepare(graph: Graph, inputs: readonly ProgramInput[]): Prepared {
	const planned = plan(graph);
	const courses = new Map<NodeId, Course>();
	return {
		plan: planned,
		leavesWith: leavesOf(graph, planned, inputs),
		courseOf(target) {
			const known = courses.get(target);
			if (known !== undefined) return known;
			const found = course(graph, planned, target);
			courses.set(target, found);
			return found;
		}
	};
}
