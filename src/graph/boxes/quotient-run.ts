/** The numbers of a run as the cards of a quotient have them: nothing is computed anew but the slopes of boxes. */
import type { EdgeId, Graph, NodeId } from '../graph.ts';
import type { Run, Tangents } from '../run.ts';
import { sizeOf, type Tensor, type Values } from '../tensor.ts';
import type { Quotient } from './quotient.ts';

export class QuotientRun implements Run {
	readonly graph: Graph;
	/** The run of the whole graph. */
	readonly whole: Run;
	readonly #quotient: Quotient;
	/** The same numbers, with the node differentiated that is the result of a box. */
	readonly #towards: (node: NodeId) => Run;

	constructor(quotient: Quotient, whole: Run, towards: (node: NodeId) => Run) {
		this.graph = quotient.graph;
		this.whole = whole;
		this.#quotient = quotient;
		this.#towards = towards;
	}

	get target(): NodeId {
		return this.#quotient.shownOf[this.whole.target] ?? 0;
	}

	get seed(): Tensor {
		return this.whole.seed;
	}

	value(name?: string): Tensor {
		return this.whole.value(name);
	}

	gradient(name: string): Tensor {
		return this.whole.gradient(name);
	}

	valueOf(node: NodeId): Tensor {
		return this.whole.valueOf(this.#whole(node));
	}

	gradientOf(node: NodeId): Tensor {
		return this.whole.gradientOf(this.#whole(node));
	}

	contributionOf(edge: EdgeId): Tensor {
		return summed(this.#edges(edge).map((each) => this.whole.contributionOf(each)));
	}

	partialOf(edge: EdgeId): Tensor | undefined {
		const [only, ...others] = this.#edges(edge);
		const boxed = others.length > 0 || this.#isBoxed(edge);
		return only === undefined || boxed ? undefined : this.whole.partialOf(only);
	}

	push(direction: Values): Tangents {
		const tangents = this.whole.push(direction);
		return {
			value: (name) => tangents.value(name),
			of: (node) => tangents.of(this.#whole(node)),
			pushOf: (edge) => summed(this.#edges(edge).map((each) => tangents.pushOf(each)))
		};
	}

	primal(node: NodeId): number {
		return this.whole.primal(this.#whole(node));
	}

	adjoint(node: NodeId): number {
		return this.whole.adjoint(this.#whole(node));
	}

	/** Of a box: what leaves it for the producer when its result is the target, and so receives 1. */
	partial(edge: EdgeId): number {
		const { from, to } = this.#edge(edge);
		const edges = this.#edges(edge);
		if (!this.#isBoxed(edge)) return this.whole.partial(edges[0]!);
		const sizes = [from, to].map((node) => sizeOf(this.graph.nodes[node]?.shape ?? []));
		if (sizes.some((size) => size !== 1)) return NaN;
		const run = this.#towards(this.#whole(to));
		return edges.reduce((sum, each) => sum + run.contribution(each), 0);
	}

	contribution(edge: EdgeId): number {
		return this.#edges(edge).reduce((sum, each) => sum + this.whole.contribution(each), 0);
	}

	#isBoxed(edge: EdgeId): boolean {
		return this.graph.nodes[this.#edge(edge).to]?.kind === 'box';
	}

	#edge(edge: EdgeId) {
		const found = this.graph.edges[edge];
		if (found === undefined) throw new RangeError(`The graph has no edge ${edge}.`);
		return found;
	}

	#edges(edge: EdgeId): readonly EdgeId[] {
		this.#edge(edge);
		return this.#quotient.edgesOf[edge] ?? [];
	}

	#whole(node: NodeId): NodeId {
		const found = this.#quotient.wholeOf[node];
		if (found === undefined) throw new RangeError(`The graph has no node ${node}.`);
		return found;
	}
}

function summed([first, ...others]: readonly Tensor[]): Tensor {
	if (first === undefined) throw new RangeError('an edge that stands for none');
	if (others.length === 0) return first;
	const data = first.data.slice();
	for (const other of others) for (let at = 0; at < data.length; at++) data[at]! += other.data[at]!;
	return { shape: first.shape, data };
}
