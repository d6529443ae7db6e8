import type { Course } from './course.ts';
import type { EdgeId, Graph, OperationNode } from './graph.ts';
import { operations } from './ops/index.ts';
import type { Numbers } from './ops/loops.ts';
import type { Operation } from './ops/operation.ts';
import { passedAt } from './passed-at.ts';
import type { Plan } from './plan.ts';

/**
 * What every edge passes on, in one flat array with a slice for each edge, shaped like its producer. The backward pass
 * adds up without it: a slice is written when it is first asked for after a run, the array made at the first of all.
 */
export class Contributions {
	readonly #graph: Graph;
	readonly #plan: Plan;
	readonly #numbers: Numbers;
	#offsets: Int32Array | undefined;
	#data = new Float64Array(0);
	/** Of each edge the pass of which its slice holds the numbers. */
	#written = new Int32Array(0);
	#pass = 0;

	constructor(graph: Graph, plan: Plan, numbers: Numbers) {
		this.#graph = graph;
		this.#plan = plan;
		this.#numbers = numbers;
	}

	/** To be called when the numbers of the run have changed. */
	forget(): void {
		this.#pass++;
	}

	/** The slice of an edge: zeros where no gradient travels. A view, good until it is asked for again after another run. */
	of(edge: EdgeId, course: Course): Float64Array {
		const offsets = (this.#offsets ??= this.#placed());
		const slice = this.#data.subarray(offsets[edge], offsets[edge + 1]);
		if (this.#written[edge] !== this.#pass) {
			slice.fill(0);
			this.#write(edge, course, slice);
			this.#written[edge] = this.#pass;
		}
		return slice;
	}

	#placed(): Int32Array {
		const { edges } = this.#graph;
		const offsets = new Int32Array(edges.length + 1);
		for (const { id, from } of edges) offsets[id + 1] = offsets[id]! + this.#plan.sizes[from]!;
		this.#data = new Float64Array(offsets[edges.length]!);
		this.#written = new Int32Array(edges.length).fill(-1);
		return offsets;
	}

	#write(edge: EdgeId, { active }: Course, into: Float64Array): void {
		const { from, to, slot } = this.#graph.edges[edge]!;
		if (!active[from] || !active[to]) return;
		const { sizes, offsets, useOf } = this.#plan;
		const operation: Operation = operations[(this.#graph.nodes[to] as OperationNode).op];
		if (operation.kind === 'whole') {
			const use = this.#numbers.uses[useOf.get(to)!]!;
			operation.pull(use, slot, use.upstream, into);
			return;
		}
		const { adjoints, first, second, third } = this.#numbers;
		const table = [first, second, third][slot]!;
		const [base, start] = [offsets[from]!, offsets[to]!];
		for (let i = start; i < start + sizes[to]!; i++)
			into[table[i]! - base]! += passedAt(operation, slot, this.#numbers, i, adjoints[i]!);
	}
}
