/** The forward-mode rule of an operation on whole tensors, read off its record. */
import type { Edge, OperationNode } from '../../graph.ts';
import * as linearity from '../../ops/linearity.ts';
import type { Whole } from '../../ops/whole.ts';
import { NO_OPTIONS } from '../../ops/options.ts';
import { nameTex } from '../../tex/names.ts';
import { filled, marked, settled, styled, type Part } from '../../tex/parts.ts';
import { nodeAt, recordOf, type Context } from '../context.ts';
import { partOf } from '../tensors/tex.ts';
import { alongNamed } from './along.ts';

/** It does to a change of an input what it does to the input. */
export const isLinear = (node: OperationNode): boolean =>
	linearity.isLinear(recordOf(node)) || linearity.isBilinear(recordOf(node));

/** A product whose two factors can be shown side by side. */
export const isProduct = (context: Context, node: OperationNode): boolean =>
	linearity.isBilinear(recordOf(node)) &&
	[node.id, ...node.inputs].every((each) => nodeAt(context, each).shape.length <= 2);

/** The operation with the tangent in the place of the input, or the slopes times the tangent. */
export function tangentRuleTex(
	context: Context,
	node: OperationNode,
	record: Whole,
	{ from, slot }: Edge
): string {
	const tangent = tangentPart(context, from);
	if (!isLinear(node)) {
		const [of, by] = [node.id, from].map((id) => nameTex(nodeAt(context, id).label));
		return `\\displaystyle \\frac{\\partial ${of}}{\\partial ${by}} \\cdot ${tangent.shown}`;
	}
	const parts = node.inputs.map((id, at) => (at === slot ? tangent : zeroOr(context, node, id)));
	return `\\displaystyle ${settled(filled((...names) => record.tex(names, node.options ?? NO_OPTIONS), parts))}`;
}

/** Where parts of several inputs are put side by side, those that are not this one’s are zeros. */
function zeroOr(context: Context, node: OperationNode, id: number): Part {
	return linearity.isBilinear(recordOf(node)) ? partOf(context, id) : { seen: '0', shown: '0' };
}

function tangentPart(context: Context, id: number): Part {
	const of = nameTex(nodeAt(context, id).label);
	const { label, place = '' } = alongNamed(context);
	const shown = `\\frac{\\partial ${of}}{\\partial ${nameTex(label)}${place}}`;
	return { seen: '\\bar{y}', shown: styled('backward', marked(id, shown)) };
}
