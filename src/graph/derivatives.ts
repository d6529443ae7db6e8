/** What follows the forward pass, as one thing: gradients that go back, or tangents that go with the data. */
import type { EdgeId, Graph, NodeId } from './graph.ts';
import type { Run, Tangents } from './run.ts';
import type { Along, Schedule } from './steps.ts';
import { sizeOf, valueOf, type Tensor } from './tensor.ts';

export interface Derivatives {
	readonly graph: Graph;
	/** What it starts with: at the target shaped like it, in forward mode a 1 among zeros shaped like the input. */
	readonly start: Tensor;
	/** ∂target/∂node, or in forward mode ∂node/∂(the entry it goes along); shaped like the node. */
	readonly of: (node: NodeId) => Tensor;
	/** What one edge brings the node that receives; shaped like that. */
	readonly broughtBy: (edge: EdgeId) => Tensor;
	/** Both of nodes with one number; NaN for any other. */
	readonly number: (node: NodeId) => number;
	readonly numberBy: (edge: EdgeId) => number;
}

const kept = new WeakMap<Run, WeakMap<Schedule, Derivatives>>();

/**
 * Of one run, for what the schedule steps through. In forward mode this is a sweep, which is made once: the run must not
 * be taken over by a later one.
 */
export function derivativesOf(run: Run, schedule: Schedule): Derivatives {
	const bySchedule = kept.get(run) ?? new WeakMap<Schedule, Derivatives>();
	kept.set(run, bySchedule);
	const known = bySchedule.get(schedule);
	if (known) return known;
	const { along } = schedule;
	const made = along ? tangentsOf(run, along) : gradientsOf(run);
	bySchedule.set(schedule, made);
	return made;
}

const gradientsOf = (run: Run): Derivatives => ({
	graph: run.graph,
	start: run.seed,
	of: (node) => run.gradientOf(node),
	broughtBy: (edge) => run.contributionOf(edge),
	number: (node) => run.adjoint(node),
	numberBy: (edge) => run.contribution(edge)
});

function tangentsOf(run: Run, along: Along): Derivatives {
	const start = startOf(run, along);
	const tangents = pushed(run, along, start);
	const nodes = new Map<NodeId, Tensor>();
	const edges = new Map<EdgeId, Tensor>();
	const of = (node: NodeId): Tensor => once(nodes, node, () => tangents.of(node));
	const broughtBy = (edge: EdgeId): Tensor => once(edges, edge, () => tangents.pushOf(edge));
	return {
		graph: run.graph,
		start,
		of,
		broughtBy,
		number: (node) => single(of(node)),
		numberBy: (edge) => single(broughtBy(edge))
	};
}

function startOf({ graph }: Run, { node, entry }: Along): Tensor {
	const shape = graph.nodes[node]?.shape ?? [];
	const data = new Float64Array(sizeOf(shape));
	data[entry] = 1;
	return { shape, data };
}

function pushed(run: Run, { node }: Along, start: Tensor): Tangents {
	const input = run.graph.nodes[node];
	if (input?.kind !== 'input') throw new RangeError(`Node ${node} is no input.`);
	return run.push({ [input.name]: valueOf(start) });
}

function once<Key>(known: Map<Key, Tensor>, key: Key, make: () => Tensor): Tensor {
	const made = known.get(key) ?? make();
	known.set(key, made);
	return made;
}

const single = ({ data }: Tensor): number => (data.length === 1 ? (data[0] ?? NaN) : NaN);
