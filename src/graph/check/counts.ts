/** What both modes of automatic differentiation cost for one function, counted by hand, not by the clock. */
import { usedNodes, varyingNodes } from '../active.ts';
import type { Edge, Graph, NodeId } from '../graph.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { sizeOf } from '../tensor.ts';

export interface Cost {
	/** Sweeps over the graph for all derivatives of all outputs by all inputs. */
	readonly passes: number;
	readonly multiplications: number;
}

export interface Counts {
	/** Numbers that go in, and numbers that come out. */
	readonly inputs: number;
	readonly outputs: number;
	/** One pass for each number that goes in: it travels the edges that this input reaches. */
	readonly forwardMode: Cost;
	/** One pass for each number that comes out: it travels every edge between inputs and target. */
	readonly reverseMode: Cost;
}

export function countsOf(graph: Graph, target: NodeId): Counts {
	const edges = edgesBetween(graph, target);
	const inputs = graph.nodes.filter(({ kind }) => kind === 'input');
	const numbers = inputs.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
	const outputs = sizeOf(graph.nodes[target]?.shape ?? []);
	return {
		inputs: numbers,
		outputs,
		forwardMode: {
			passes: numbers,
			multiplications: inputs.reduce(
				(sum, { id, shape }) => sum + sizeOf(shape) * travelled(graph, reached(edges, graph, id)),
				0
			)
		},
		reverseMode: { passes: outputs, multiplications: outputs * travelled(graph, edges) }
	};
}

/** Multiplications of one pass over all edges between inputs and target. */
export const onePass = (graph: Graph, target: NodeId): number =>
	travelled(graph, edgesBetween(graph, target));

function edgesBetween(graph: Graph, target: NodeId): readonly Edge[] {
	const used = usedNodes(graph, target);
	const varying = varyingNodes(graph);
	return graph.edges.filter(({ from, to }) => used[to] && varying[from]);
}

function reached(edges: readonly Edge[], graph: Graph, from: NodeId): readonly Edge[] {
	const moving = new Uint8Array(graph.nodes.length);
	moving[from] = 1;
	return edges.filter((edge) => {
		if (moving[edge.from]) moving[edge.to] = 1;
		return moving[edge.from] === 1;
	});
}

const travelled = (graph: Graph, edges: readonly Edge[]): number =>
	edges.reduce((sum, edge) => sum + multiplications(graph, edge), 0);

/**
 * Of one edge: a local derivative for each entry of the result; in a product of matrices rows × inner length × columns,
 * which makes 2·m·n·k for both factors; in any other whole operation one for each entry of the larger side.
 */
function multiplications({ nodes }: Graph, { from, to }: Edge): number {
	const [input, node] = [nodes[from], nodes[to]];
	if (input === undefined || node?.kind !== 'operation') return 0;
	const size = sizeOf(node.shape);
	const operation: Operation = operations[node.op];
	if (operation.kind === 'elementwise') return size;
	const shapes = node.inputs.map((id) => nodes[id]?.shape ?? []);
	return operation.products?.(shapes, node.shape) ?? Math.max(size, sizeOf(input.shape));
}
