/** What happens, in which order: structure only, so that a slider changes no step. */
import { activeNodes } from './active.ts';
import { isComputed } from './computed.ts';
import type { EdgeId, Graph, NodeId } from './graph.ts';

export type Step =
	| { readonly kind: 'bind'; readonly node: NodeId }
	| { readonly kind: 'apply'; readonly node: NodeId }
	| { readonly kind: 'seed'; readonly node: NodeId }
	| { readonly kind: 'pull'; readonly edge: EdgeId };

export type Phase = 'forward' | 'backward';

/** Steps that are shown together: all inputs at once, one operation, the seed, or all pulls out of one node. */
export interface Beat {
	readonly kind: 'bind' | 'apply' | 'seed' | 'pull';
	readonly phase: Phase;
	/** The operation applied, the node seeded, or the node the gradients leave; absent for `bind`. */
	readonly node?: NodeId;
	/** Half-open range of `Schedule.steps`. */
	readonly from: number;
	readonly to: number;
}

export interface Schedule {
	readonly target: NodeId;
	readonly steps: readonly Step[];
	readonly beats: readonly Beat[];
}

/** The whole run in order: bind, apply in evaluation order, seed, pull in reverse order. */
export function schedule(graph: Graph, target: NodeId = graph.output): Schedule {
	const steps: Step[] = [];
	const beats: Beat[] = [];
	const beat = (kind: Beat['kind'], phase: Phase, added: readonly Step[], node?: NodeId): void => {
		if (added.length === 0) return;
		const from = steps.length;
		steps.push(...added);
		beats.push({ kind, phase, from, to: steps.length, ...(node === undefined ? {} : { node }) });
	};
	const leaves = graph.nodes.filter((node) => !isComputed(node));
	beat(
		'bind',
		'forward',
		leaves.map(({ id }) => ({ kind: 'bind', node: id }))
	);
	for (const node of graph.nodes)
		if (isComputed(node)) beat('apply', 'forward', [{ kind: 'apply', node: node.id }], node.id);
	beat('seed', 'backward', [{ kind: 'seed', node: target }], target);
	for (const [node, edges] of pulls(graph, target))
		beat(
			'pull',
			'backward',
			edges.map((edge) => ({ kind: 'pull', edge })),
			node
		);
	return { target, steps, beats };
}

/** The edges a gradient travels, by the node it leaves, in reverse evaluation order. */
function pulls(graph: Graph, target: NodeId): [NodeId, EdgeId[]][] {
	const active = activeNodes(graph, target);
	const byNode = new Map<NodeId, EdgeId[]>();
	for (const edge of graph.edges)
		if (active[edge.from] && active[edge.to])
			byNode.set(edge.to, [...(byNode.get(edge.to) ?? []), edge.id]);
	return [...byNode].sort(([a], [b]) => b - a);
}
