import { Contributions } from './contributions.ts';
import type { Course } from './course.ts';
import type { Edge, EdgeId, Graph, NodeId, OperationNode } from './graph.ts';
import { nodeNamed } from './names.ts';
import { operations } from './ops/index.ts';
import type { Numbers, WiredUse } from './ops/loops.ts';
import type { Operation } from './ops/operation.ts';
import { partialAt } from './partial-at.ts';
import type { Plan } from './plan.ts';
import { pushForward } from './push-forward.ts';
import type { Run, Tangents } from './run.ts';
import { backward, forward } from './sweeps.ts';
import type { Shape, Tensor, Values } from './tensor.ts';
import { wired } from './whole-plan.ts';

const ONE = Float64Array.of(1);

/** The numbers of one run, in flat arrays that a later run may take over. */
export class FlatRun implements Run {
	readonly graph: Graph;
	readonly #plan: Plan;
	readonly #numbers: Numbers;
	readonly #contributions: Contributions;
	#course: Course;
	#seed: Float64Array | undefined;

	constructor(graph: Graph, plan: Plan, course: Course) {
		const { first, second, third } = plan;
		const values = new Float64Array(plan.size);
		const adjoints = new Float64Array(plan.size);
		this.graph = graph;
		this.#plan = plan;
		const uses = plan.uses.map((use) =>
			wired(use, (numbers, node) => this.#view(numbers, node), { values, adjoints })
		);
		this.#numbers = { values, adjoints, first, second, third, uses };
		this.#contributions = new Contributions(graph, plan, this.#numbers);
		this.#course = course;
	}

	get target(): NodeId {
		return this.#course.target;
	}

	get seed(): Tensor {
		const { target } = this;
		const size = this.#plan.sizes[target]!;
		return { shape: this.#shape(target), data: this.#seed ?? new Float64Array(size).fill(1) };
	}

	/**
	 * Both passes over new numbers for the inputs and constants, which are given by offset; the backward one starts with
	 * `seed`, or with ones. Allocates nothing.
	 */
	compute(leaves: Float64Array, course: Course, seed: Float64Array | undefined): this {
		const { values, adjoints } = this.#numbers;
		const { target, stretches, silent } = course;
		this.#course = course;
		this.#seed = seed;
		// A loop: for the few numbers of most programs a call of `set` would cost more than all the arithmetic.
		for (let at = 0; at < leaves.length; at++) values[at] = leaves[at]!;
		forward(this.#plan.stretches, this.#numbers);
		adjoints.fill(0);
		const offset = this.#offset(target);
		for (let at = 0; at < this.#plan.sizes[target]!; at++)
			adjoints[offset + at] = seed === undefined ? 1 : seed[at]!;
		backward(stretches, this.#numbers);
		for (let at = 0; at < silent.length; at++) adjoints[silent[at]!] = 0;
		this.#contributions.forget();
		return this;
	}

	value(name?: string): Tensor {
		return copied(this.valueOf(name === undefined ? this.target : nodeNamed(this.graph, name)));
	}

	gradient(name: string): Tensor {
		return copied(this.gradientOf(nodeNamed(this.graph, name)));
	}

	valueOf(node: NodeId): Tensor {
		return { shape: this.#shape(node), data: this.#view(this.#numbers.values, node) };
	}

	gradientOf(node: NodeId): Tensor {
		return { shape: this.#shape(node), data: this.#view(this.#numbers.adjoints, node) };
	}

	contributionOf(edge: EdgeId): Tensor {
		const { from } = this.#edge(edge);
		return { shape: this.#shape(from), data: this.#contributions.of(edge, this.#course) };
	}

	partialOf(edge: EdgeId): Tensor | undefined {
		const { to, slot } = this.#edge(edge);
		const operation: Operation = operations[this.#operation(edge).op];
		if (operation.kind === 'whole') return undefined;
		const start = this.#offset(to);
		const data = Float64Array.from({ length: this.#plan.sizes[to]! }, (_, entry) =>
			partialAt(operation, slot, this.#numbers, start + entry)
		);
		return { shape: this.#shape(to), data };
	}

	push(direction: Values): Tangents {
		return pushForward(this.graph, this.#plan, this.#numbers, this.target, direction);
	}

	// Short, and written out twice: what the compiler does not inline puts its number in a box, garbage at every step.
	primal(node: NodeId): number {
		const offset = this.#plan.singles[node]!;
		return offset >= 0 ? this.#numbers.values[offset]! : this.#none(node);
	}

	adjoint(node: NodeId): number {
		const offset = this.#plan.singles[node]!;
		return offset >= 0 ? this.#numbers.adjoints[offset]! : this.#none(node);
	}

	partial(edge: EdgeId): number {
		const { from, to, slot } = this.#edge(edge);
		const operation: Operation = operations[this.#operation(edge).op];
		if (this.#plan.sizes[from] !== 1 || this.#plan.sizes[to] !== 1) return NaN;
		if (operation.kind === 'elementwise')
			return partialAt(operation, slot, this.#numbers, this.#offset(to));
		const into = new Float64Array(1);
		operation.pull(this.#use(to), slot, ONE, into);
		return into[0]!;
	}

	contribution(edge: EdgeId): number {
		const { from } = this.#edge(edge);
		if (this.#plan.sizes[from] !== 1) return NaN;
		return this.#contributions.of(edge, this.#course)[0]!;
	}

	/** Of a node that has more numbers than one; throws for a node that does not exist. */
	#none(node: NodeId): number {
		this.#offset(node);
		return NaN;
	}

	#view(numbers: Float64Array, node: NodeId): Float64Array {
		const offset = this.#offset(node);
		return numbers.subarray(offset, offset + this.#plan.sizes[node]!);
	}

	#shape(node: NodeId): Shape {
		return this.graph.nodes[node]?.shape ?? [];
	}

	#use(node: NodeId): WiredUse {
		return this.#numbers.uses[this.#plan.useOf.get(node)!]!;
	}

	#offset(node: NodeId): number {
		const offset = this.#plan.offsets[node];
		if (offset === undefined) throw new RangeError(`The graph has no node ${node}.`);
		return offset;
	}

	#edge(id: EdgeId): Edge {
		const edge = this.graph.edges[id];
		if (edge === undefined) throw new RangeError(`The graph has no edge ${id}.`);
		return edge;
	}

	#operation(edge: EdgeId): OperationNode {
		const node = this.graph.nodes[this.#edge(edge).to];
		if (node?.kind !== 'operation') throw new RangeError(`Edge ${edge} leads to no operation.`);
		return node;
	}
}

const copied = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.slice() });
