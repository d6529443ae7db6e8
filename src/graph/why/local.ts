/** The local derivative along an edge: its rule with names, with numbers, and the number. */
import type { Edge, OperationNode } from '../graph.ts';
import type { Elementwise } from '../ops/operation.ts';
import { consumerOf, localFlow, nodeAt, recordOf, type Context } from '../explain/context.ts';
import { entryOf } from '../explain/tensors/entry-of.ts';
import { byName, byNumber, distinct, type At, type Manner } from './at.ts';
import { otherFactor, slopeAlong } from './edges.ts';
import { sourcesOf } from './entry-work.ts';
import { valueOf } from './subject.ts';
import { localName, numberWritten } from './terms.ts';
import { ask, line, listed, type EdgeItem, type Inner, type Told } from './told.ts';
import { formed, NOTHING, type Piece, type Written } from './written.ts';

/** Of an entry by an entry. */
export function localTold(
	context: Context,
	{ edge: id, into = 0, out = 0 }: EdgeItem<'local'>
): Told {
	const edge = edgeAt(context, id);
	const node = consumerOf(context, edge);
	const record = recordOf(node);
	const left = localName(context, [edge.to, out], [edge.from, into]);
	const result = slopeWritten(context, edge, into, out);
	const work =
		record.kind === 'elementwise'
			? ruleWork(context, node, record, edge, out)
			: wholeRule(context, edge, into, out);
	return line(context, { left, result, ...work });
}

export function edgeAt({ graph }: Context, id: number): Edge {
	const edge = graph.edges[id];
	if (edge === undefined) throw new RangeError(`No edge ${id}`);
	return edge;
}

export const slopeWritten = (context: Context, edge: Edge, into: number, out: number): Written =>
	numberWritten(
		context,
		slopeAlong(context, edge, into, out),
		localFlow(consumerOf(context, edge))
	);

type Rule = Partial<Told>;

function ruleWork(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	{ slot }: Edge,
	out: number
): Rule {
	const parts: readonly At[] = [...sourcesOf(context, node, out), [node.id, out]];
	const names = slopeForm(context, record, slot, parts, byName);
	const kink = kinkSays(context, node, record, out);
	if (kink !== undefined) return { names, aside: kink };
	const mentioned = distinct(parts).filter((at) => mentions(names.pieces, at));
	return mentioned.length === 0
		? {}
		: {
				names,
				numbers: slopeForm(context, record, slot, parts, byNumber),
				inner: listed(mentioned.map((at) => ask(valueOf(...at))))
			};
}

/** The rule of a local derivative, its parts in one manner. */
export function slopeForm(
	context: Context,
	record: Elementwise,
	slot: number,
	parts: readonly At[],
	manner: Manner
): Written {
	const { tex } = record.partials[slot] ?? { tex: () => '' };
	return formed(
		(...texts) => tex(...texts),
		parts.map((at) => manner(context, at))
	);
}

const mentions = (pieces: readonly Piece[], [node, entry]: At): boolean =>
	pieces.some(
		(piece) =>
			piece.kind === 'term' && piece.subject.node === node && (piece.subject.entry ?? 0) === entry
	);

/** What is said where the operation has no slope. */
function kinkSays(
	context: Context,
	node: OperationNode,
	{ kink }: Elementwise,
	out: number
): string | undefined {
	const at = kink?.at as ((...values: readonly number[]) => boolean) | undefined;
	return at?.(...entryOf(context, node, out).values) ? kink?.says : undefined;
}

function wholeRule(context: Context, edge: Edge, into: number, out: number): Rule {
	const other = otherFactor(context, edge, into, out);
	if (other) return { names: byName(context, other), inner: one(other) };
	const node = consumerOf(context, edge);
	const { gate, title } = recordOf(node);
	if (gate === 'moves') return { aside: 'only moved' };
	if (gate === 'copies') return {};
	return {
		names: NOTHING,
		aside: `by the rule of ${title}`,
		inner: listed([...new Set(node.inputs)].map((id) => ask(valueOf(id))))
	};
}

const one = (at: At): Inner => listed([ask(valueOf(...at))]);

/** Whether all that lies along an edge is single numbers. */
export const isSingleEdge = (context: Context, { from, to }: Edge): boolean =>
	[from, to].every((id) => context.run.valueOf(nodeAt(context, id).id).data.length === 1);
