/** The numbers of one row of the values panel: of a scalar as numbers, of every input as views. */
import type { NodeId } from '$graph/graph.ts';
import type { ProgramInput } from '$graph/program.ts';
import { tensorOf } from '$graph/tensor.ts';
import type { Sight } from '../panel-rows.ts';
import type { ValueRowData } from '../value-row.ts';

type RowNumbers = Pick<
	ValueRowData,
	'shape' | 'data' | 'gradients' | 'partials' | 'value' | 'gradient' | 'last' | 'partial'
>;

/** `sums` is what has arrived so far where paths are still to come. */
export function rowNumbers(
	{ stale, run, derivatives, known, held }: Sight,
	{ name, node }: ProgramInput,
	sums: Float64Array | undefined
): RowNumbers {
	const given = held?.(name);
	const { shape, data } = (given === undefined ? undefined : tensorOf(given)) ?? run.valueOf(node);
	// Gradients of before are grey beside a text that cannot be read, and wrong beside new numbers.
	const fits = given === undefined || (stale && data.length === run.valueOf(node).data.length);
	const last = fits ? derivatives.of(node).data : null;
	const gradients = known.gradients[node] ? last : null;
	const partials = (fits && sums) || null;
	const scalar = shape.length === 0;
	return {
		shape,
		data,
		gradients,
		partials,
		value: scalar ? (data[0] ?? NaN) : NaN,
		gradient: scalar ? (gradients?.[0] ?? null) : null,
		last,
		partial: scalar ? (partials?.[0] ?? null) : null
	};
}

/** For inputs of which at least one path has arrived and at least one is to come. */
export function sumsSoFar({ program, run, known }: Sight): ReadonlyMap<NodeId, Float64Array> {
	const { nodes, edges } = program.graph;
	const sums = new Map<NodeId, Float64Array>();
	for (const { id, from } of edges) {
		if (!known.pulled[id] || known.gradients[from] || nodes[from]?.kind !== 'input') continue;
		const arrived = run.contributionOf(id).data;
		const sum = sums.get(from) ?? new Float64Array(arrived.length);
		for (let at = 0; at < sum.length; at++) sum[at]! += arrived[at] ?? 0;
		sums.set(from, sum);
	}
	return sums;
}
