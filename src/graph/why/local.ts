/** The local derivative along an edge: its rule with names, with numbers, and the number. */
import type { Edge, OperationNode } from '../graph.ts';
import type { Elementwise } from '../ops/elementwise.ts';
import type { Operation } from '../ops/operation.ts';
import {
	consumerOf,
	localFlow,
	operationAt,
	recordOf,
	wordOf,
	type Context
} from '../explain/context.ts';
import { entryOf } from '../explain/tensors/entry-of.ts';
import { nameTex } from '../tex/names.ts';
import { equals, type Equals } from '../explain/shown.ts';
import { byName, byNumber, type At, type Manner } from './at.ts';
import { otherFactor, slopeAlong } from './edges.ts';
import { sourcesOf } from './entry-work.ts';
import { valueOf } from './subject.ts';
import { localName, nameOf, numberWritten, type Entry } from './terms.ts';
import { ask, line, listed, termsIn, type EdgeItem, type Inner, type Told } from './told.ts';
import { formed, NOTHING, said, write, type Written } from './written.ts';

/** Of an entry by an entry. */
export function localTold(
	context: Context,
	{ edge: id, into = 0, out = 0 }: EdgeItem<'local'>
): Told {
	const edge = edgeAt(context, id);
	const node = consumerOf(context, edge);
	const record = recordOf(node);
	const left = localSymbol(context, edge, into, out);
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
	edge: Edge,
	out: number
): Rule {
	const names = slopeForm(context, record, edge, out, byName);
	const kink = kinkSays(context, node, record, out);
	if (kink !== undefined) return { names, aside: kink };
	const inner = termsIn(context, names.pieces);
	// a rule without names is the number itself
	if (inner.count === 0) return {};
	return {
		names,
		numbers: slopeForm(context, record, edge, out, byNumber),
		sign: slopeSign(context, node, record, edge.slot, out),
		inner
	};
}

/** Whether the shown numbers give the shown slope. */
function slopeSign(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	slot: number,
	out: number
): Equals {
	const { values, result } = entryOf(context, node, out);
	const local = record.partials[slot] as SlopeOf | undefined;
	const of = (...all: readonly number[]): number => local?.of(...all) ?? NaN;
	return equals(context.format, [...values, result], of(...values, result), of);
}

interface SlopeOf {
	readonly of: (...values: readonly number[]) => number;
}

/** The rule of a local derivative, its parts in one manner. */
function slopeForm(
	context: Context,
	record: Elementwise,
	{ slot, to }: Edge,
	out: number,
	manner: Manner
): Written {
	const { tex } = record.partials[slot] ?? { tex: () => '' };
	const node = operationAt(context, to);
	return formed(
		(...texts) => tex(...texts),
		[...sourcesOf(context, node, out), [to, out] as const].map((at) => manner(context, at))
	);
}

/**
 * What a local derivative is called in a product. Beside the gradient of the target, or the tangent of the input, its
 * symbol would be the very derivative that is being explained, so there its rule stands.
 */
export function localWritten(context: Context, edge: Edge, into: Entry, out: Entry): Written {
	const record = recordOf(consumerOf(context, edge));
	const { along, target } = context.schedule;
	const isItself = along ? edge.from === along.node : edge.to === target;
	if (!isItself || primed(record) || record.kind === 'whole')
		return localSymbol(context, edge, into, out);
	const rule = slopeForm(context, record, edge, out ?? 0, byName);
	return rule.pieces.length === 1 && !rule.tex.startsWith('-') ? rule : write`(${rule})`;
}

/** σ′(z) where the operation has such a name, otherwise ∂v/∂x. */
export function localSymbol(context: Context, edge: Edge, into: Entry, out: Entry): Written {
	const record = recordOf(consumerOf(context, edge));
	const word = primed(record);
	if (word === undefined) return localName(context, [edge.to, out], [edge.from, into]);
	const tex = word.length === 1 ? nameTex(word) : `\\operatorname{${word.replaceAll(' ', '\\,')}}`;
	return write`${said(`${word}′`, `${tex}'`)}(${nameOf(context, edge.from, into)})`;
}

const primed = (record: Operation): string | undefined =>
	record.kind === 'elementwise' ? wordOf(record) : undefined;

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
