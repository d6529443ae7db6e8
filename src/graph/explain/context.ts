/** What every part of an explanation needs at hand. */
import { isComputed } from '../computed.ts';
import type { ComputedNode, Edge, Graph, GraphNode, NodeId, OperationNode } from '../graph.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Run } from '../run.ts';
import type { Schedule } from '../steps.ts';
import { SCALAR, shapeText } from '../tensor.ts';
import { text, type Format, type Phrase } from './phrase.ts';
import { amount, isFew } from './tensors/amount.ts';

export interface Context {
	readonly graph: Graph;
	readonly run: Run;
	readonly schedule: Schedule;
	readonly format: Format;
}

export function nodeAt({ graph }: Context, id: NodeId): GraphNode {
	const node = graph.nodes[id];
	if (node === undefined) throw new RangeError(`No node ${id}`);
	return node;
}

export function operationAt(context: Context, id: NodeId): OperationNode {
	const node = nodeAt(context, id);
	if (node.kind !== 'operation') throw new RangeError(`Node ${id} is no operation`);
	return node;
}

/** An operation, or a box of them. */
export function computedAt(context: Context, id: NodeId): ComputedNode {
	const node = nodeAt(context, id);
	if (!isComputed(node)) throw new RangeError(`Node ${id} is made of no others`);
	return node;
}

export const recordOf = (node: OperationNode): Operation => operations[node.op];

/** A node and what the reader calls it. */
export interface Named {
	readonly node: NodeId;
	readonly label: string;
	/** Which entry of it: [1, 2]. */
	readonly place?: string;
}

export const named = (context: Context, node: NodeId): Named => ({
	node,
	label: nodeAt(context, node).label
});

/** The name of a node in a sentence; a constant is called by its number, or by its numbers while they are few. */
export function called(context: Context, id: NodeId): Phrase {
	const node = nodeAt(context, id);
	if (node.kind !== 'constant') return { kind: 'name', node: id, label: node.label };
	const { tensor = { shape: SCALAR, data: Float64Array.of(node.value) } } = node;
	return isFew(tensor)
		? amount(tensor, 'forward')
		: text(`the ${shapeText(tensor.shape)} constant`);
}

/** What a function of one input is called: its sign where one can say it, its title where the sign is cut short. */
export function wordOf({ arity, symbol, title, syntax }: Operation): string | undefined {
	if (arity !== 1 || !/^[a-zA-Zα-ωΑ-Ω]+$/.test(symbol)) return undefined;
	return syntax.functions.includes(symbol) || syntax.functions.includes(symbol.toLowerCase())
		? symbol
		: title;
}

export const derivative = (context: Context, of: NodeId, by: NodeId): Phrase => ({
	kind: 'derivative',
	of: called(context, of),
	by: called(context, by)
});

/** The values of an operation’s inputs, by slot. */
export const inputValues = ({ run }: Context, node: OperationNode): readonly number[] =>
	node.inputs.map((input) => run.primal(input));

/** The numbers that went into an operation, by slot, and the one that came out. */
export interface Worked {
	readonly values: readonly number[];
	readonly result: number;
}

export const worked = (context: Context, node: OperationNode): Worked => ({
	values: inputValues(context, node),
	result: context.run.primal(node.id)
});

/** What is said of the slope where the operation has none, or undefined everywhere else. */
export function kinkAt(context: Context, node: OperationNode): string | undefined {
	const record = recordOf(node);
	if (record.kind === 'whole') return undefined;
	const at = record.kink?.at as ((...values: readonly number[]) => boolean) | undefined;
	return at?.(...inputValues(context, node)) ? record.kink?.says : undefined;
}

/** A product’s local derivative is the value of the other input, and is shown as the value it is. */
export const localFlow = (node: ComputedNode): 'forward' | 'local' =>
	node.kind === 'operation' && recordOf(node).gate === 'swaps' ? 'forward' : 'local';

/** What a node is in a few words: "multiply", the name of a function of the text, "a line". */
export const titleOf = (node: ComputedNode): string =>
	node.kind === 'box' ? (node.calls ?? 'a line') : recordOf(node).title;

export const consumerOf = (context: Context, edge: Edge): OperationNode =>
	operationAt(context, edge.to);
