/** How one entry of a gradient is made of what comes back to it; a product’s rule has `productTerms`. */
import { placeOf } from '$graph/explain/tensors/entry.ts';
import { useOf } from '$graph/whole-use.ts';
import { repeatedAxes } from '$graph/explain/tensors/repeats.ts';
import type { Edge, GraphNode, OperationNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { places } from '$graph/ops/places.ts';
import type { Run } from '$graph/run.ts';
import { SCALAR, sizeOf, stridesOf, type Shape } from '$graph/tensor.ts';
import { gradientShown } from './arrivals.ts';
import { added, isReduction, one, tablesOf } from './entry-made.ts';
import { gradientName, nameOf } from './entry-name.ts';
import { bracketed, type Unit, type Written } from './entry-sum.ts';
import type { Frame } from './frame.ts';
import { axesText } from './strip-text.ts';

/** The terms, and what is said of them beside the place: over which axes they are summed. */
export interface Returned extends Omit<Written, 'total'> {
	readonly says: string;
}

/** Null where nothing has arrived, and where the rule is more than can be told. */
export function entryReturned(frame: Frame, node: GraphNode, entry: number): Returned | null {
	const { run, schedule, structure } = frame;
	const shown = gradientShown(frame, node);
	if (!shown || shown.kind === 'unused') return null;
	const paths = structure.paths.get(node.id) ?? [];
	const { sum, landed } = shown.kind === 'part' ? shown : { sum: null, landed: true };
	const edges = sum ? [...sum.earlier, ...(landed ? sum.now : [])] : paths;
	const isTarget = node.id === schedule.target;
	const seeded = sum ? sum.seeded || (sum.seeding && landed) : isTarget;
	const seed = seeded ? [run.seed.data[entry] ?? NaN] : [];
	const numbers = [...seed, ...edges.map((id) => run.contributionOf(id).data[entry] ?? NaN)];
	const edge = frame.graph.edges[edges[0] ?? -1];
	if (numbers.length > 1) return { ...sumOf(numbers), says: `from ${numbers.length} paths` };
	return edge && !seeded ? alongEdge(run, edge, entry) : null;
}

const sumOf = (numbers: readonly number[]): Omit<Written, 'total'> => ({
	count: numbers.length,
	term: (index) => added(numbers[index] ?? NaN, index, 'backward'),
	dots: '+ …'
});

function alongEdge(run: Run, edge: Edge, entry: number): Returned | null {
	const consumer = run.graph.nodes[edge.to];
	if (consumer?.kind !== 'operation') return null;
	const { gate }: Operation = operations[consumer.op];
	const partials = partialsOf(run, edge, consumer);
	if (partials) return spreadOver(run, edge, consumer, entry, partials);
	if (gate === 'moves') return movedBack(run, edge, consumer, entry);
	return isReduction(consumer) ? fromLine(run, edge, consumer, entry) : null;
}

/** Of what goes entry by entry; undefined for all others. */
function partialsOf(run: Run, { id, from, slot }: Edge, node: OperationNode) {
	const record: Operation = operations[node.op];
	if (record.kind === 'elementwise') return run.partialOf(id)?.data;
	if (!record.entrywise) return undefined;
	const partials = new Float64Array(sizeOf(node.shape));
	const ones = new Float64Array(sizeOf(run.graph.nodes[from]?.shape ?? SCALAR)).fill(1);
	record.push(useOf(run, node, record), slot, ones, partials);
	return partials;
}

/** Each entry of the result that this one went into: its gradient times the local derivative. */
function spreadOver(
	run: Run,
	{ from }: Edge,
	{ id: to, shape }: OperationNode,
	entry: number,
	partials: Float64Array
): Returned | null {
	const upstream = run.gradientOf(to).data;
	const own = run.graph.nodes[from]?.shape ?? [];
	const axes = repeatedAxes(own, shape);
	const used = usesOfEntry(own, entry, shape, axes);
	const plain = used.every((at) => partials[at] === 1);
	if (plain && axes.length === 0) return named(gradientName(run, to, entry));
	const value = (index: number): number => upstream[used[index] ?? 0] ?? NaN;
	return {
		count: used.length,
		term: (index) =>
			plain
				? added(value(index), index, 'backward')
				: times(value(index), partials[used[index] ?? 0] ?? NaN, index),
		dots: '+ …',
		says: axes.length > 0 ? `summed over ${axesText(axes)}` : ''
	};
}

/** Where an entry of a broadcast operand went in the result. */
function usesOfEntry(own: Shape, entry: number, shape: Shape, axes: readonly number[]): Int32Array {
	const [strides, place] = [stridesOf(shape), placeOf(own, entry)];
	const missing = shape.length - own.length;
	const start = place.reduce((sum, at, axis) => sum + (at - 1) * (strides[axis + missing] ?? 0), 0);
	return places(
		axes.map((axis) => shape[axis] ?? 1),
		axes.map((axis) => strides[axis] ?? 0),
		start
	);
}

const times = (upstream: number, partial: number, index: number): Unit => [
	...added(upstream, index, 'backward'),
	{ text: ` × ${bracketed(partial, true)}`, kind: 'sign' }
];

/** The entry of the result that this one was moved to. */
function movedBack(run: Run, { slot }: Edge, { id }: OperationNode, entry: number): Returned {
	const tables = tablesOf(run, id);
	const at = tables[2 * slot]?.indexOf(entry) ?? -1;
	if (at < 0) return named(`not part of ${nameOf(run.graph, id)}`);
	return named(gradientName(run, id, tables[2 * slot + 1]?.[at] ?? 0));
}

const named = (text: string): Returned => ({ ...one([{ text, kind: 'sign' }]), says: '' });

/** The entry of the result whose line this one stands on, and the slope along it. */
function fromLine(run: Run, { id }: Edge, { id: to }: OperationNode, entry: number): Returned {
	const [, [count = 1, step = 1] = []] = tablesOf(run, to);
	const line = Math.floor(entry / (step * count)) * step + (entry % step);
	const upstream = run.gradientOf(to).data[line] ?? NaN;
	const passed = run.contributionOf(id).data[entry] ?? NaN;
	const name = gradientName(run, to, line);
	if (passed === upstream || upstream === 0 || !Number.isFinite(upstream)) return named(name);
	return { ...one(times(upstream, passed / upstream, 0)), says: `from ${name}` };
}
