/** What runs along an edge: a value, or what the edge brings of a gradient or a tangent. One number, or the shape of many. */
import type { EdgeId, Graph, NodeId } from '$graph/graph.ts';
import type { Derivatives } from '$graph/derivatives.ts';
import type { Run } from '$graph/run.ts';
import type { DerivativePhase, Phase } from '$graph/steps.ts';
import { shapeText, sizeOf, type Shape } from '$graph/tensor.ts';
import { formatCard } from './format.ts';
import { perRun } from './per-run.ts';

interface Parts {
	readonly graph: Graph;
	readonly run: Run;
	readonly derivatives: Derivatives;
}

const values = perRun((run: Run, node: NodeId) => largest(run.valueOf(node).data));
const brought = perRun((derivatives: Derivatives, edge: EdgeId) =>
	largest(derivatives.broughtBy(edge).data)
);

/** How much: the largest entry, whatever its sign. */
export function amountOf(parts: Parts, edge: EdgeId, phase: Phase): number {
	const { run, derivatives } = parts;
	const carrier = carrierOf(parts, edge, phase);
	const single = isSingle(parts, carrier);
	if (phase === 'forward') return single ? Math.abs(run.primal(carrier)) : values(run, carrier);
	return single ? Math.abs(derivatives.numberBy(edge)) : brought(derivatives, edge);
}

/** What its token carries: the number, or the shape of many, which is no value: 2×1, (3). */
export function flowText(parts: Parts, edge: EdgeId, phase: Phase): string {
	const { run, derivatives } = parts;
	const carrier = carrierOf(parts, edge, phase);
	if (!isSingle(parts, carrier)) return shapeLabel(shapeAt(parts, carrier));
	return formatCard(phase === 'forward' ? run.primal(carrier) : derivatives.numberBy(edge));
}

/** What it carries before it has passed the chip. */
export function upstreamText(parts: Parts, edge: EdgeId, phase: DerivativePhase): string {
	const { from = 0, to = 0 } = parts.graph.edges[edge] ?? {};
	const source = phase === 'tangent' ? from : to;
	return isSingle(parts, source)
		? formatCard(parts.derivatives.number(source))
		: shapeLabel(shapeAt(parts, source));
}

/** Whether the token carries many numbers, so that its text is their shape. */
export const carriesMany = (parts: Parts, edge: EdgeId, phase: Phase): boolean =>
	!isSingle(parts, carrierOf(parts, edge, phase));

/** The length of a list alone would read as a value. */
const shapeLabel = (shape: Shape): string =>
	shape.length === 1 ? `(${shapeText(shape)})` : shapeText(shape);

/** The node whose shape it has: where a value comes from, or where a gradient or a tangent arrives. */
function carrierOf({ graph }: Parts, edge: EdgeId, phase: Phase): NodeId {
	const { from = 0, to = 0 } = graph.edges[edge] ?? {};
	return phase === 'tangent' ? to : from;
}

const shapeAt = ({ graph }: Parts, node: NodeId): Shape => graph.nodes[node]?.shape ?? [];

const isSingle = (parts: Parts, node: NodeId): boolean => sizeOf(shapeAt(parts, node)) === 1;

/** The largest amount that flows in each phase; what is not finite does not count. */
export function mostOf(parts: Parts, second: DerivativePhase): Readonly<Record<Phase, number>> {
	const over = (phase: Phase): number =>
		parts.graph.edges.reduce((largest, { id }) => {
			const amount = amountOf(parts, id, phase);
			return Number.isFinite(amount) ? Math.max(largest, amount) : largest;
		}, 0);
	const largest = over(second);
	return { forward: over('forward'), backward: largest, tangent: largest };
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
