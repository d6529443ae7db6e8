/**
 * The computational graph as a Wengert list: every node stands after its inputs, so array order is
 * evaluation order and the backward pass is the same array read in reverse.
 */
import type { OperationName } from './ops/index.ts';
import type { Options } from './ops/options.ts';
import type { Span } from './span.ts';
import type { Shape, Tensor, Value } from './tensor.ts';

/** Index into `Graph.nodes`. */
export type NodeId = number;
/** Index into `Graph.edges`. */
export type EdgeId = number;
/** Index into `Graph.groups`. */
export type GroupId = number;

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
	/** The innermost group it stands in. */
	readonly group?: GroupId;
}

export interface InputNode extends NodeBase {
	readonly kind: 'input';
	readonly name: string;
	/** The number in `w1 = 0.5` or the numbers in `W = [1, 2]`, which a slider rewrites; absent when the text gives none. */
	readonly literal?: { readonly value: Value; readonly span: Span };
}

/** Drawn once a use, so that no edge crosses the graph for a number. Has no gradient. */
export interface ConstantNode extends NodeBase {
	readonly kind: 'constant';
	/** NaN for a list of numbers, which `tensor` holds. */
	readonly value: number;
	readonly tensor?: Tensor;
}

export interface OperationNode extends NodeBase {
	readonly kind: 'operation';
	/** The reader's name, when an assignment gave one. */
	readonly name?: string;
	readonly op: OperationName;
	/** One for each slot, with repeats: `x*x` has two. */
	readonly inputs: readonly NodeId[];
	/** Absent where there are none. */
	readonly options?: Options;
	/** `*` between tensors, which is a product of matrices here and goes entry by entry in NumPy. */
	readonly star?: true;
	/** The key that opens it in `CompileOptions.open`; absent for an operation that is not made of simpler ones. */
	readonly opens?: string;
}

/** A call or a line whose operations are drawn as one card. Of a quotient alone: see `boxes/quotient.ts`. */
export interface BoxNode extends NodeBase {
	readonly kind: 'box';
	/** The reader’s name of its result, when an assignment gave one. */
	readonly name?: string;
	/** Each node around it that something in it uses, once. */
	readonly inputs: readonly NodeId[];
	/** The key that opens it again. */
	readonly opens: string;
	/** The reader’s function; absent for a line. */
	readonly calls?: string;
	/** As the text has it: `layer(W1, x, b1)`. */
	readonly text: string;
	/** What the call comes to, such as `relu(W1*x + b1)`; absent for a line, and where it would be long. */
	readonly body?: string;
	/** How many operations are in it. */
	readonly operations: number;
	/** How many uses in it each of its inputs has: its edge is the sum of so many. */
	readonly uses: readonly number[];
}

/** What has inputs, a value made of them, and a gradient to pass on. */
export type ComputedNode = OperationNode | BoxNode;

export type GraphNode = InputNode | ConstantNode | ComputedNode;

/** One use of a value: `from` produces, `to` consumes it in `slot`. Points with the data in both passes. */
export interface Edge {
	readonly id: EdgeId;
	readonly from: NodeId;
	readonly to: NodeId;
	readonly slot: number;
}

/** A named box of nodes: an operation that was opened, or a call of a function of the text. */
export interface Group {
	readonly id: GroupId;
	readonly kind: 'operation' | 'call';
	/**
	 * Of an opened operation: take it out of `CompileOptions.open` to close it; equal operations of a tree have one key. Of a
	 * call: names the same call in another version of the text, and no other one.
	 */
	readonly key: string;
	/** `softmax` or the name of the reader's function. */
	readonly label: string;
	/** Where an opened operation has other numbers than the closed one, and why. */
	readonly apart?: string;
	/** The node that is its result. */
	readonly output: NodeId;
	/** The group around it. */
	readonly outer?: GroupId;
	readonly span: Span;
}

/** What the text writes more than once, and so is shared, or stands apart in a tree. */
export interface Repeats {
	/** The one written most often: its first node. */
	readonly node: NodeId;
	readonly times: number;
	/** How many operations a tree has more. */
	readonly more: number;
}

export interface Graph {
	readonly nodes: readonly GraphNode[];
	/** Ordered by consumer, then by slot. */
	readonly edges: readonly Edge[];
	/** Outer ones before those inside them. */
	readonly groups: readonly Group[];
	/** The last statement, and so the target unless another is chosen. */
	readonly output: NodeId;
	/** Every name of the text, aliases included. */
	readonly names: ReadonlyMap<string, NodeId>;
	/** Absent where nothing is written twice. */
	readonly repeats?: Repeats;
}
