/** What every language needs to write a program, and the lines that all of them share. */
import { activeNodes } from '../active.ts';
import { placeOf } from '../check/coordinate.ts';
import type { Graph, GraphNode, InputNode, NodeId } from '../graph.ts';
import type { Along } from '../steps.ts';
import type { Tensor, Values } from '../tensor.ts';
import type { EmittedLine } from './emitted.ts';
import { identifiersOf, type Identifiers } from './identifiers.ts';
import { slopesOf, type Slopes } from './slopes.ts';
import { leafTensors, seedTensor, type EmitOptions } from './values.ts';

export interface Source {
	readonly graph: Graph;
	readonly target: NodeId;
	readonly names: Identifiers;
	readonly leaves: ReadonlyMap<NodeId, Tensor>;
	readonly seed: Tensor;
	/** The seed is one in every place. */
	readonly plainSeed: boolean;
	readonly inputs: readonly InputNode[];
	/** Forward mode along an input, in place of the backward pass. */
	readonly along?: Along;
	readonly slopes: Slopes;
	/** 1 for every node to which a gradient travels. */
	readonly active: Uint8Array;
}

export function sourceOf(
	graph: Graph,
	values: Values,
	{ target = graph.output, seed, along }: EmitOptions,
	language: 'python' | 'typescript'
): Source {
	const start = seedTensor(graph, target, seed);
	return {
		graph,
		target,
		names: identifiersOf(graph, language),
		leaves: leafTensors(graph, values),
		seed: start,
		plainSeed: start.data.every((number) => number === 1),
		inputs: graph.nodes.filter((node): node is InputNode => node.kind === 'input'),
		slopes: slopesOf(graph, values),
		active: activeNodes(graph, target),
		...(along && { along })
	};
}

/** Inputs, and constants that are lists: the nodes that get a line before the forward pass. */
export const boundNodes = ({ graph }: Source): readonly GraphNode[] =>
	graph.nodes.filter(
		(node) => node.kind === 'input' || (node.kind === 'constant' && node.tensor !== undefined)
	);

export const plain = (text = ''): EmittedLine => ({ text });

/** The beat in which all inputs are bound. */
const BIND = 0;

export const boundLine = (node: GraphNode, text: string): EmittedLine => ({
	text,
	node: node.id,
	phase: 'forward',
	beat: BIND
});

/** `df/dW[1, 2]`: of the entry along which forward mode goes; names and whole numbers alone. */
export function alongName(source: Source, { node, entry }: Along): string {
	const place = placeOf(source.graph.nodes[node]?.shape ?? [], entry);
	const at = place.length === 0 ? '' : `[${place.join(', ')}]`;
	return `${derivativeName(source, node)}${at}`;
}

/** `df/dw1`: names alone, which are safe anywhere. */
export const derivativeName = ({ names, target }: Source, input: NodeId): string =>
	`d${names.value(target)}/d${names.value(input)}`;
