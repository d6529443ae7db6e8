/** Where an entry goes along an edge, and how steeply. */
import type { Edge } from '../graph.ts';
import { consumerOf, nodeAt, recordOf, type Context } from '../explain/context.ts';
import { entryOf } from '../explain/tensors/entry-of.ts';
import { productOf, usesIn } from './product-entries.ts';
import { spreadTo } from './spread.ts';
import { placeOfUse } from '../whole-use.ts';
import { slopesAlong } from './slopes-along.ts';

/** The entries of the consumer that are made of an entry of the producer. */
export function entriesAlong(context: Context, edge: Edge, entry: number): readonly number[] {
	const node = consumerOf(context, edge);
	const record = recordOf(node);
	if (record.kind === 'elementwise')
		return spreadTo(nodeAt(context, edge.from).shape, node.shape, entry);
	const { shapes, tables } = placeOfUse(context.graph, node, record);
	const product = productOf(node.op, shapes);
	if (product) return usesIn(product, edge.slot, entry).map(({ out }) => out);
	if (record.gate === 'moves') {
		const at = tables[2 * edge.slot]?.indexOf(entry) ?? -1;
		const to = tables[2 * edge.slot + 1]?.[at];
		return to === undefined ? [] : [to];
	}
	const slopes = slopesAlong(context, node, record, edge.slot, entry);
	return [...slopes.keys()].filter((at) => slopes[at] !== 0);
}

/** ∂(entry `out` of the consumer)/∂(entry `into` of the producer) along this edge alone. */
export function slopeAlong(context: Context, edge: Edge, into: number, out: number): number {
	const node = consumerOf(context, edge);
	const record = recordOf(node);
	if (record.kind === 'elementwise') {
		const { values, result } = entryOf(context, node, out);
		const local = record.partials[edge.slot] as
			{ readonly of: (...values: readonly number[]) => number } | undefined;
		return local?.of(...values, result) ?? NaN;
	}
	if (record.gate === 'moves') return 1;
	const other = otherFactor(context, edge, into, out);
	if (other) return context.run.valueOf(other[0]).data[other[1]] ?? NaN;
	return slopesAlong(context, node, record, edge.slot, into)[out] ?? NaN;
}

/** The entry by which a product multiplies, which is its slope; undefined for other operations. */
export function otherFactor(
	context: Context,
	edge: Edge,
	into: number,
	out: number
): readonly [number, number] | undefined {
	const node = consumerOf(context, edge);
	const record = recordOf(node);
	const id = node.inputs[1 - edge.slot];
	if (record.kind !== 'whole' || id === undefined) return undefined;
	const product = productOf(node.op, placeOfUse(context.graph, node, record).shapes);
	const use = product && usesIn(product, edge.slot, into).find(({ out: each }) => each === out);
	return use && [id, use.other];
}
