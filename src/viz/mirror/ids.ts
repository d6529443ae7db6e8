/** Both halves are one drawing: what stands below has numbers behind those of the graph. */
import type { Graph, NodeId } from '$graph/graph.ts';

/** Of the card below: in the order of the backward pass, so that the arrow keys walk on through it. */
export const mirrored = ({ nodes }: Graph, node: NodeId): NodeId => 2 * nodes.length - 1 - node;

/** The node whose value or gradient a card shows. */
export const nodeOf = (graph: Graph, card: NodeId): NodeId =>
	card < graph.nodes.length ? card : mirrored(graph, card);
