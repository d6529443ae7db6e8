/** What runs along an edge: the value forward, the contribution backward. One number, or the shape of many. */
import type { EdgeId, Graph } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import type { Phase } from '$graph/steps.ts';
import { shapeText, sizeOf } from '$graph/tensor.ts';
import { formatCard } from './format.ts';
import { perRun } from './per-run.ts';

interface Parts {
	readonly graph: Graph;
	readonly run: Run;
}

const passedOn = perRun((run, edge: EdgeId) => largest(run.contributionOf(edge).data));
const values = perRun((run, node: number) => largest(run.valueOf(node).data));

/** How much: the largest entry, whatever its sign. */
export function amountOf({ graph, run }: Parts, edge: EdgeId, phase: Phase): number {
	const from = graph.edges[edge]?.from ?? 0;
	if (sizeOf(graph.nodes[from]?.shape ?? []) === 1)
		return Math.abs(phase === 'forward' ? run.primal(from) : run.contribution(edge));
	return phase === 'forward' ? values(run, from) : passedOn(run, edge);
}

/** What its token carries: the number, or 2×1. */
export function flowText({ graph, run }: Parts, edge: EdgeId, phase: Phase): string {
	const from = graph.edges[edge]?.from ?? 0;
	const shape = graph.nodes[from]?.shape ?? [];
	if (sizeOf(shape) !== 1) return shapeText(shape);
	return formatCard(phase === 'forward' ? run.primal(from) : run.contribution(edge));
}

/** What it carries before it has passed the chip. */
export function upstreamText({ graph, run }: Parts, edge: EdgeId): string {
	const to = graph.edges[edge]?.to ?? 0;
	const shape = graph.nodes[to]?.shape ?? [];
	return sizeOf(shape) === 1 ? formatCard(run.adjoint(to)) : shapeText(shape);
}

/** The largest amount that flows in each phase; what is not finite does not count. */
export function mostOf(parts: Parts): Readonly<Record<Phase, number>> {
	const most = (phase: Phase): number =>
		parts.graph.edges.reduce((largest, { id }) => {
			const amount = amountOf(parts, id, phase);
			return Number.isFinite(amount) ? Math.max(largest, amount) : largest;
		}, 0);
	return { forward: most('forward'), backward: most('backward') };
}

/** Of what is defined; NaN where nothing is. */
function largest(entries: Float64Array): number {
	let most = NaN;
	for (const entry of entries) {
		const amount = Math.abs(entry);
		if (!(amount <= most) && !Number.isNaN(amount)) most = amount;
	}
	return most;
}
