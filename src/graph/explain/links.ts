/** Who feeds whom, looked up by node; built once a graph. */
import type { Edge, EdgeId, Graph, NodeId } from '../graph.ts';
import type { Schedule } from '../steps.ts';

interface Links {
	readonly into: readonly (readonly Edge[])[];
	readonly outOf: readonly (readonly Edge[])[];
}

const links = new WeakMap<Graph, Links>();
const names = new WeakMap<Graph, ReadonlyMap<NodeId, string>>();
const orders = new WeakMap<Schedule, ReadonlyMap<EdgeId, number>>();

function linksOf(graph: Graph): Links {
	const known = links.get(graph);
	if (known) return known;
	const into: Edge[][] = graph.nodes.map(() => []);
	const outOf: Edge[][] = graph.nodes.map(() => []);
	for (const edge of graph.edges) {
		into[edge.to]?.push(edge);
		outOf[edge.from]?.push(edge);
	}
	const made = { into, outOf };
	links.set(graph, made);
	return made;
}

/** The edges into a node, by slot. */
export const inputsOf = (graph: Graph, node: NodeId): readonly Edge[] =>
	linksOf(graph).into[node] ?? [];

/** The edges out of a node, one a use. */
export const usesOf = (graph: Graph, node: NodeId): readonly Edge[] =>
	linksOf(graph).outOf[node] ?? [];

/** The step in which each edge passes a gradient, or brings a tangent; an edge that never does is absent. */
export function pullOrder(schedule: Schedule): ReadonlyMap<EdgeId, number> {
	const known = orders.get(schedule);
	if (known) return known;
	const made = new Map<EdgeId, number>();
	for (const [index, step] of schedule.steps.entries())
		if ('edge' in step) made.set(step.edge, index);
	orders.set(schedule, made);
	return made;
}

/** The edges that bring a node its gradient, in the order in which they do. */
export function arrivals(graph: Graph, schedule: Schedule, node: NodeId): readonly Edge[] {
	const order = pullOrder(schedule);
	const at = (edge: Edge): number => order.get(edge.id) ?? Infinity;
	return usesOf(graph, node)
		.filter((edge) => order.has(edge.id))
		.sort((a, b) => at(a) - at(b));
}

/** The names of the inputs by node. */
export function inputNames(graph: Graph): ReadonlyMap<NodeId, string> {
	const known = names.get(graph);
	if (known) return known;
	const made = new Map<NodeId, string>();
	for (const node of graph.nodes) if (node.kind === 'input') made.set(node.id, node.name);
	names.set(graph, made);
	return made;
}
