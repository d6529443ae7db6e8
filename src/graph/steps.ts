/** What happens, in which order: structure only, so that a slider changes no step. */
import { activeNodes, movingNodes } from './active.ts';
import { isComputed } from './computed.ts';
import type { EdgeId, Graph, NodeId } from './graph.ts';

export type Step =
	| { readonly kind: 'bind'; readonly node: NodeId }
	| { readonly kind: 'apply'; readonly node: NodeId }
	| { readonly kind: 'seed'; readonly node: NodeId }
	| { readonly kind: 'pull'; readonly edge: EdgeId }
	| { readonly kind: 'push'; readonly edge: EdgeId };

/** The forward pass finds values; after it come gradients, which go back, or the tangents of forward mode. */
export type Phase = 'forward' | 'backward' | 'tangent';

/** What follows the forward pass. */
export type DerivativePhase = Exclude<Phase, 'forward'>;

/** Where forward mode starts: with a 1 at one entry of an input, and zeros everywhere else. */
export interface Along {
	readonly node: NodeId;
	/** Row by row from 0. */
	readonly entry: number;
}

/**
 * Steps that are shown together: all inputs at once, one operation, the seed, all pulls out of one node, or all pushes
 * into one.
 */
export interface Beat {
	readonly kind: Step['kind'];
	readonly phase: Phase;
	/** The operation applied, the node seeded, the one the gradients leave or the tangents reach; absent for `bind`. */
	readonly node?: NodeId;
	/** Half-open range of `Schedule.steps`. */
	readonly from: number;
	readonly to: number;
}

export interface Schedule {
	readonly target: NodeId;
	readonly steps: readonly Step[];
	readonly beats: readonly Beat[];
	/** Of forward mode; absent for a backward pass. */
	readonly along?: Along;
}

/**
 * The whole run in order: bind, apply in evaluation order, then seed and pull in reverse order; or, in forward mode,
 * seed the input and push in evaluation order, as far as the target needs it.
 */
export function schedule(graph: Graph, target: NodeId = graph.output, along?: Along): Schedule {
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
	const phase = along ? 'tangent' : 'backward';
	const start = along ? along.node : target;
	const kind = along ? 'push' : 'pull';
	beat('seed', phase, [{ kind: 'seed', node: start }], start);
	for (const [node, edges] of along ? pushes(graph, target, along) : pulls(graph, target))
		beat(
			kind,
			phase,
			edges.map((edge) => ({ kind, edge })),
			node
		);
	return { target, steps, beats, ...(along ? { along } : {}) };
}

/** What follows the forward pass in this schedule. */
export const derivativePhase = ({ along }: Schedule): DerivativePhase =>
	along ? 'tangent' : 'backward';

/** The edges a gradient travels, by the node it leaves, in reverse evaluation order. */
function pulls(graph: Graph, target: NodeId): [NodeId, EdgeId[]][] {
	const active = activeNodes(graph, target);
	const byNode = new Map<NodeId, EdgeId[]>();
	for (const edge of graph.edges)
		if (active[edge.from] && active[edge.to])
			byNode.set(edge.to, [...(byNode.get(edge.to) ?? []), edge.id]);
	return [...byNode].sort(([a], [b]) => b - a);
}

/** The edges a tangent travels, by the node it reaches, in evaluation order. */
function pushes(graph: Graph, target: NodeId, { node }: Along): [NodeId, EdgeId[]][] {
	const moving = movingNodes(graph, target, node);
	const byNode = new Map<NodeId, EdgeId[]>();
	for (const edge of graph.edges)
		if (moving[edge.from] && moving[edge.to])
			byNode.set(edge.to, [...(byNode.get(edge.to) ?? []), edge.id]);
	return [...byNode].sort(([a], [b]) => a - b);
}
