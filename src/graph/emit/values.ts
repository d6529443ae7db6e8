/** The numbers with which a program starts. */
import type { Graph, NodeId } from '../graph.ts';
import type { Along } from '../steps.ts';
import {
	sameShape,
	sizeOf,
	tensorOf,
	type Shape,
	type Tensor,
	type Value,
	type Values
} from '../tensor.ts';

export interface EmitOptions {
	/** What is differentiated; the graph’s output when absent. */
	readonly target?: NodeId;
	/** What the backward pass starts with; ones when absent. */
	readonly seed?: Value;
	/** Forward mode along one input, in place of the backward pass. */
	readonly along?: Along;
}

/** Throws a TypeError that names an input without a value, or with one of another shape. */
export function leafTensors(graph: Graph, values: Values): ReadonlyMap<NodeId, Tensor> {
	const found = new Map<NodeId, Tensor>();
	for (const node of graph.nodes) {
		if (node.kind === 'constant')
			found.set(node.id, node.tensor ?? { shape: [], data: Float64Array.of(node.value) });
		if (node.kind === 'input') {
			const value = Object.hasOwn(values, node.name) ? values[node.name] : node.literal?.value;
			found.set(node.id, shaped(`\`${node.name}\``, value, node.shape));
		}
	}
	return found;
}

export function seedTensor(graph: Graph, target: NodeId, seed: Value | undefined): Tensor {
	const shape = graph.nodes[target]?.shape ?? [];
	if (seed !== undefined) return shaped('the seed', seed, shape);
	return { shape, data: new Float64Array(sizeOf(shape)).fill(1) };
}

function shaped(what: string, value: Value | undefined, shape: Shape): Tensor {
	const tensor = value === undefined ? undefined : tensorOf(value);
	if (tensor === undefined) throw new TypeError(`There is no value for ${what}.`);
	if (!sameShape(tensor.shape, shape))
		throw new TypeError(`The value for ${what} has the shape [${tensor.shape.join(', ')}].`);
	return tensor;
}
