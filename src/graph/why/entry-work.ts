/** One number of a result, from the entries that it is made of. */
import type { OperationNode } from '../graph.ts';
import type { Elementwise } from '../ops/elementwise.ts';
import type { Whole } from '../ops/whole.ts';
import { nodeAt, recordOf, type Context } from '../explain/context.ts';
import { equals } from '../explain/shown.ts';
import { entryOf } from '../explain/tensors/entry-of.ts';
import { formOf } from './form.ts';
import { lineWork } from './line-work.ts';
import { productOf, termsOf } from './product-entries.ts';
import { isShort, series } from './series.ts';
import { spreadFrom } from './spread.ts';
import { valueOf } from './subject.ts';
import { ask, listed, termsIn } from './told.ts';
import { byName, byNumber, numberAt, type At, type Manner, type Work } from './at.ts';
import { wholeWork } from './whole-work.ts';
import { placeOfUse } from '../whole-use.ts';
import { closed, formed, write, type Written } from './written.ts';

export function entryWork(context: Context, node: OperationNode, entry: number): Work {
	const record = recordOf(node);
	if (record.kind === 'elementwise') return elementwise(context, node, record, entry);
	return (
		madeWork(context, node, record, entry) ??
		movedWork(context, node, record, entry) ??
		amongWork(context, node, record, entry) ??
		wholeWork(context, node)
	);
}

/** Worked out from other numbers: by a product or along a line. */
export const madeWork = (
	context: Context,
	node: OperationNode,
	record: Whole,
	entry: number
): Work | undefined =>
	productWork(context, node, record, entry) ?? lineWork(context, node, record, entry);

/** The entries of its inputs, by slot. */
export const sourcesOf = (context: Context, node: OperationNode, entry: number): readonly At[] =>
	node.inputs.map((id) => [id, spreadFrom(nodeAt(context, id).shape, node.shape, entry)]);

function elementwise(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	entry: number
): Work {
	const sources = sourcesOf(context, node, entry);
	const form = formOf(node, false);
	const written = (manner: Manner): Written =>
		formed(
			form,
			sources.map((at) => manner(context, at))
		);
	const names = written(byName);
	const { values, result } = entryOf(context, node, entry);
	const { value } = record as { readonly value: (...values: readonly number[]) => number };
	return {
		names,
		numbers: written(byNumber),
		sign: equals(context.format, values, result, (...shown) => value(...shown)),
		inner: termsIn(context, names.pieces)
	};
}

/** The largest of several, of one entry each. */
function amongWork(
	context: Context,
	node: OperationNode,
	record: Whole,
	entry: number
): Work | undefined {
	if (!record.entrywise) return undefined;
	const sources = sourcesOf(context, node, entry);
	const written = (manner: Manner): Written =>
		formed(
			formOf(node, true),
			sources.map((at) => manner(context, at))
		);
	const names = written(byName);
	return { names, numbers: written(byNumber), sign: '=', inner: termsIn(context, names.pieces) };
}

/** A row times a column, written out. */
function productWork(
	context: Context,
	node: OperationNode,
	record: Whole,
	entry: number
): Work | undefined {
	const product = productOf(node.op, placeOfUse(context.graph, node, record).shapes);
	const [a = node.id, b = node.id] = node.inputs;
	if (!product) return undefined;
	const terms = termsOf(product, entry);
	const { count } = terms;
	const factors = (index: number): Factors => {
		const [left, right] = terms.at(index);
		return [
			[a, left],
			[b, right]
		];
	};
	return {
		names: series(count, (index) => termWritten(context, factors(index), byName), ' + '),
		numbers: series(count, (index) => termWritten(context, factors(index), byNumber), ' + '),
		sign: isShort(count)
			? equals(
					context.format,
					Array.from({ length: count }, (_, index) => factors(index))
						.flat()
						.map((at) => numberAt(context, at)),
					numberAt(context, [node.id, entry]),
					sumOfProducts
				)
			: '=',
		inner: {
			count: 2 * count,
			at: (index) => ask(valueOf(...factors(index >> 1)[index % 2 === 0 ? 0 : 1]))
		}
	};
}

type Factors = readonly [At, At];

const termWritten = (context: Context, [left, right]: Factors, manner: Manner): Written =>
	write`${manner(context, left)} × ${closed(manner(context, right))}`;

const sumOfProducts = (...all: number[]): number =>
	all.reduce(
		(sum, value, index) => (index % 2 === 0 ? sum : sum + (all[index - 1] ?? 0) * value),
		0
	);

/** Operations that only move numbers have two tables a slot: the places taken, and where they go. */
function movedWork(
	context: Context,
	node: OperationNode,
	record: Whole,
	entry: number
): Work | undefined {
	if (record.gate !== 'moves') return undefined;
	const { tables } = placeOfUse(context.graph, node, record);
	for (const [slot, id] of node.inputs.entries()) {
		const at = tables[2 * slot + 1]?.indexOf(entry) ?? -1;
		const from = tables[2 * slot]?.[at];
		if (from === undefined) continue;
		return {
			names: byName(context, [id, from]),
			numbers: byNumber(context, [id, from]),
			inner: listed([ask(valueOf(id, from))])
		};
	}
	return undefined;
}
