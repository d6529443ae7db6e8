/**
 * The computational graph as a Wengert list: every node stands after its inputs, so array order is
 * evaluation order and the backward pass is the same array read in reverse.
 */
import type { OperationName } from './ops/index.ts';
import type { Span } from './span.ts';
import type { Shape } from './tensor.ts';

/** Index into `Graph.nodes`. */
export type NodeId = number;
/** Index into `Graph.edges`. */
export type EdgeId = number;

interface NodeBase {
	readonly id: NodeId;
	/**
	 * Names the same value in another version of the text: equal structure gives an equal key.
	 * Unique within a graph.
	 */
	readonly key: string;
	/** What a card and a sentence call it: the reader's name (`z`), or `v1`, `v2`, … in reading order. */
	readonly label: string;
	readonly shape: Shape;
	/** Everywhere the source writes this value; the first is where it is defined. Never empty. */
	readonly spans: readonly Span[];
}

export interface InputNode extends NodeBase {
	readonly kind: 'input';
	readonly name: string;
	/** The number in `w1 = 0.5`, which a slider rewrites; absent when the text gives no value. */
	readonly literal?: { readonly value: number; readonly span: Span };
}

/** Drawn once a use, so that no edge crosses the graph for a number. Has no gradient. */
export interface ConstantNode extends NodeBase {
	readonly kind: 'constant';
	readonly value: number;
}

export interface OperationNode extends NodeBase {
	readonly kind: 'operation';
	/** The reader's name, when an assignment gave one. */
	readonly name?: string;
	readonly op: OperationName;
	/** One for each slot, with repeats: `x*x` has two. */
	readonly inputs: readonly NodeId[];
}

export type GraphNode = InputNode | ConstantNode | OperationNode;

/** One use of a value: `from` produces, `to` consumes it in `slot`. Points with the data in both passes. */
export interface Edge {
	readonly id: EdgeId;
	readonly from: NodeId;
	readonly to: NodeId;
	readonly slot: number;
}

export interface Graph {
	readonly nodes: readonly GraphNode[];
	/** Ordered by consumer, then by slot. */
	readonly edges: readonly Edge[];
	/** The last statement, and so the target unless another is chosen. */
	readonly output: NodeId;
	/** Every name of the text, aliases included. */
	readonly names: ReadonlyMap<string, NodeId>;
}
