/**
 * A local derivative, unfolded: symbol, rule, rule with numbers, number. What the number alone says already is left
 * out: a rule in which no name stands is fixed, and of a rule that is one name the value is the number.
 */
import type { Edge, NodeId } from '../graph.ts';
import type { Operation } from '../ops/operation.ts';
import { constantPart, localTex, namePart, numberPart, ruleTex } from '../tex/operation.ts';
import { nameTex } from '../tex/names.ts';
import { marked, styled, unmarked, type Part } from '../tex/parts.ts';
import {
	computedAt,
	inputValues,
	kinkAt,
	localFlow,
	named,
	nodeAt,
	operationAt,
	recordOf,
	wordOf,
	worked,
	type Context
} from './context.ts';
import type { LocalDerivative, Rule } from './explanation.ts';
import { misses } from './shown.ts';

export function localDerivative(context: Context, edge: Edge): LocalDerivative {
	const node = computedAt(context, edge.to);
	const value = context.run.partial(edge.id);
	const ends = { of: named(context, edge.to), by: named(context, edge.from) };
	if (node.kind === 'box') return { ...ends, value, flow: localFlow(node) };
	const record = recordOf(node);
	const word = wordOf(record);
	const parts = nameParts(context, edge.to);
	const rule = localTex(record, edge.slot, parts);
	// At a kink the rule’s condition holds for none of its cases; where inputs tie, its other case is wrong too.
	const broken = kinkAt(context, node) !== undefined;
	const fixed = !parts.some((part) => isMarked(part) && rule.includes(part.shown));
	const lone = parts.some(({ shown }) => rule === shown);
	const apart = cancelled(context, edge, parts);
	const valued = apart ? apart.valued : localTex(record, edge.slot, numberParts(context, edge.to));
	const same = node.inputs.filter((input) => input === edge.from).length > 1;
	return {
		...ends,
		...(word === undefined ? {} : { prime: primeTex(context, edge, word) }),
		...(fixed || (broken && node.inputs.length > 1) ? {} : { rule: ruled(apart?.rule ?? rule) }),
		...(fixed || broken || lone || valued === undefined ? {} : { valued: ruled(valued) }),
		value,
		flow: localFlow(node),
		...(same ? { slot: edge.slot === 0 ? 'first' : 'second' } : {})
	};
}

interface Apart {
	readonly rule?: string;
	readonly valued?: string;
}

/** Another rule, or no numbers, where those that a reader sees cancel: 1(1 − 1) is not 3.720e−44. */
function cancelled(context: Context, edge: Edge, parts: readonly Part[]): Apart | undefined {
	const record: Operation = recordOf(operationAt(context, edge.to));
	if (record.kind === 'whole') return undefined;
	const cancels = record.partials[edge.slot]?.cancels;
	const { values, result } = worked(context, operationAt(context, edge.to));
	const value = context.run.partial(edge.id);
	if (!cancels || !misses(context.format, [...values, result], value, cancels.plain))
		return undefined;
	const { product } = cancels;
	if (product === undefined) return {};
	return {
		rule: ruleTex(product.tex, parts),
		valued: product
			.factors(...values, result)
			.map((factor) => numberPart(context.format(factor)).shown)
			.join(' \\times ')
	};
}

export const ruled = (tex: string): Rule => ({
	tex,
	width: visible(tex)
});

/** A name has a mark, by which it is found again in a rule; a number of the text has none. */
const isMarked = ({ seen, shown }: Part): boolean => seen !== shown;

/** About how many characters a reader sees, of a fraction those of its longer half. */
const visible = (tex: string): number =>
	unmarked(tex)
		.replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_all, a: string, b: string) =>
			a.length > b.length ? a : b
		)
		.replace(
			/\\(left|right|text|operatorname|mathrm|mathopen|mathclose|displaystyle|cdot|times)/g,
			''
		)
		.replace(/\\[a-zA-Z]+/g, 'xx')
		.replace(/[{}_^\s\\]/g, '').length;

/** σ′(z) rather than ∂f/∂z: the reader knows the function, not yet the node. */
function primeTex(context: Context, edge: Edge, word: string): string {
	const sign = word.length === 1 ? nameTex(word) : `\\text{${word}}`;
	const { shown } = namePart(edge.from, nodeAt(context, edge.from).label);
	return `${marked(edge.to, sign)}^{${styled('prime', '\\prime')}}(${shown})`;
}

/** Names of the inputs, then of the output; σ is called by its sign: σ(1 − σ). */
export function nameParts(context: Context, id: NodeId): readonly Part[] {
	const node = operationAt(context, id);
	const { arity, symbol } = recordOf(node);
	const own =
		arity === 1 && /^[α-ω]$/.test(symbol)
			? { seen: nameTex(symbol), shown: marked(id, nameTex(symbol)) }
			: namePart(id, node.label);
	return [...node.inputs.map((input) => inputPart(context, input)), own];
}

function inputPart(context: Context, id: NodeId): Part {
	const node = nodeAt(context, id);
	return node.kind === 'constant'
		? constantPart(context.format(node.value))
		: namePart(id, node.label);
}

/** Values of the inputs, then of the output. */
export function numberParts(context: Context, id: NodeId): readonly Part[] {
	const node = operationAt(context, id);
	const values = inputValues(context, node).map((value, slot) => {
		const written = context.format(value);
		return nodeAt(context, node.inputs[slot] ?? id).kind === 'constant'
			? constantPart(written)
			: numberPart(written);
	});
	return [...values, numberPart(context.format(context.run.primal(id)))];
}
