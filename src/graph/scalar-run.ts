import { activeNodes } from './active.ts';
import type { EdgeId, Graph, NodeId } from './graph.ts';
import { nodeNamed } from './names.ts';
import { operations } from './ops/index.ts';
import { activeStretches, type Plan, type Stretch } from './plan.ts';
import type { Numbers } from './ops/loops.ts';
import type { Run } from './run.ts';
import { backward, forward } from './sweeps.ts';
import { SCALAR, type Tensor } from './tensor.ts';

/** What a target adds to the plan. */
export interface Course {
	readonly target: NodeId;
	readonly active: Uint8Array;
	readonly stretches: readonly Stretch[];
	/** Offsets of the constants, and of what is made of constants alone, beside which gradients travel. */
	readonly silent: Int32Array;
}

/** Where the gradients of one target travel. */
export function course(graph: Graph, plan: Plan, target: NodeId): Course {
	const active = activeNodes(graph, target);
	const silent = graph.edges.filter(({ from, to }) => active[to] && !active[from]);
	return {
		target,
		active,
		stretches: activeStretches(plan, active),
		silent: Int32Array.from(silent, ({ from }) => plan.offsets[from] ?? 0)
	};
}

/** The numbers of one run, in flat arrays that a later run may take over. */
export class ScalarRun implements Run {
	readonly graph: Graph;
	readonly #plan: Plan;
	readonly #numbers: Numbers;
	#course: Course;

	constructor(graph: Graph, plan: Plan, course: Course) {
		this.graph = graph;
		this.#plan = plan;
		this.#numbers = {
			values: new Float64Array(plan.size),
			adjoints: new Float64Array(plan.size),
			first: plan.first,
			second: plan.second
		};
		this.#course = course;
	}

	get target(): NodeId {
		return this.#course.target;
	}

	/** Both passes over new numbers for the inputs and constants, which are given by offset. Allocates nothing. */
	compute(leaves: Float64Array, course: Course): this {
		const { values, adjoints } = this.#numbers;
		const { target, stretches, silent } = course;
		this.#course = course;
		// A loop: for the few numbers of most programs a call of `set` would cost more than all the arithmetic.
		for (let at = 0; at < leaves.length; at++) values[at] = leaves[at]!;
		forward(this.#plan.stretches, this.#numbers);
		adjoints.fill(0);
		adjoints[this.#offset(target)] = 1;
		backward(stretches, this.#numbers);
		for (let at = 0; at < silent.length; at++) adjoints[silent[at]!] = 0;
		return this;
	}

	value(name?: string): Tensor {
		return scalar(this.primal(name === undefined ? this.target : nodeNamed(this.graph, name)));
	}

	gradient(name: string): Tensor {
		return scalar(this.adjoint(nodeNamed(this.graph, name)));
	}

	primal(node: NodeId): number {
		return this.#numbers.values[this.#offset(node)] ?? NaN;
	}

	adjoint(node: NodeId): number {
		return this.#numbers.adjoints[this.#offset(node)] ?? NaN;
	}

	partial(edge: EdgeId): number {
		const { to, slot } = this.#edge(edge);
		const node = this.graph.nodes[to];
		if (node?.kind !== 'operation') throw new RangeError(`Edge ${edge} leads to no operation.`);
		const operation = operations[node.op];
		const [a = 0, b = 0] = node.inputs;
		const y = this.primal(to);
		if (operation.arity === 1) return operation.partials[0].of(this.primal(a), y);
		return operation.partials[slot === 0 ? 0 : 1].of(this.primal(a), this.primal(b), y);
	}

	contribution(edge: EdgeId): number {
		const { from, to } = this.#edge(edge);
		const { active } = this.#course;
		return active[from] && active[to] ? this.adjoint(to) * this.partial(edge) : 0;
	}

	#offset(node: NodeId): number {
		const offset = this.#plan.offsets[node];
		if (offset === undefined) throw new RangeError(`The graph has no node ${node}.`);
		return offset;
	}

	#edge(id: EdgeId): Graph['edges'][number] {
		const edge = this.graph.edges[id];
		if (edge === undefined) throw new RangeError(`The graph has no edge ${id}.`);
		return edge;
	}
}

const scalar = (value: number): Tensor => ({ shape: SCALAR, data: Float64Array.of(value) });
