/** Everything the page says about a moment of forward mode. */
import type { Edge, NodeId } from '../../graph.ts';
import { called, operationAt, type Context } from '../context.ts';
import type { Explanation, RestContent } from '../explanation.ts';
import { strongestPath } from '../path.ts';
import { say, type Phrase } from '../phrase.ts';
import { restRows, restSentence } from '../rest.ts';
import { isNumeric, isSingle } from '../tensors/size.ts';
import { alongNamed, alongOf, alongPhrase, tangents } from './along.ts';
import { bringing } from './bringing.ts';
import { numbersIn } from './numbers-in.ts';
import { pushContent, pushTitle } from './content.ts';
import { tangentSeedContent } from './seed.ts';
import { pushSentence } from './sentence.ts';
import { tensorPushContent } from './tensor-content.ts';
import { tensorPushSentence } from './tensor-sentence.ts';

type Body = Pick<Explanation, 'title' | 'aside' | 'content'>;

export const explainAlong = (context: Context, node: NodeId, after: readonly Phrase[]): Body => ({
	title: say`Forward mode starts at ${alongPhrase(context)}`,
	aside: '',
	content: tangentSeedContent(context, node, after)
});

export function explainPush(
	context: Context,
	node: NodeId,
	edges: readonly Edge[],
	after: readonly Phrase[]
): Body {
	const one = bringing(context, node, edges);
	const content = isNumeric(context, operationAt(context, node))
		? pushContent(context, one, after)
		: tensorPushContent(context, one, after);
	return { ...pushTitle(context, one), content };
}

export function pushing(context: Context, node: NodeId, edges: readonly Edge[]): readonly Phrase[] {
	const one = bringing(context, node, edges);
	return isNumeric(context, operationAt(context, node))
		? pushSentence(context, one)
		: tensorPushSentence(context, one);
}

export const tangentLastWord = (context: Context): readonly Phrase[] =>
	say`Nothing: the tangent of ${called(context, context.schedule.target)} is complete.`;

export const tangentRest = (
	context: Context
): Pick<Explanation, 'title' | 'aside' | 'sentence' | 'content'> => ({
	title: say`Tangent of ${called(context, context.schedule.target)} along ${alongPhrase(context)}`,
	aside: '',
	sentence: restSentence(context, restRows(context)),
	content: restContent(context)
});

/** Of the one input alone: the others have not been asked. */
function restContent(context: Context): RestContent {
	const { target } = context.schedule;
	const { node, entry } = alongOf(context);
	const gradient = tangents(context).of(target);
	const value = context.run.valueOf(node).data[entry] ?? NaN;
	const most = Math.abs(gradient.data[0] ?? NaN);
	const { label, place = '' } = alongNamed(context);
	const row = {
		node,
		label: label + place,
		value: { shape: [], data: Float64Array.of(value) },
		gradient,
		most
	};
	const path =
		isSingle(context, node) && node !== target ? strongestPath(context, node) : undefined;
	return {
		kind: 'rest',
		rows: isSingle(context, target) ? [row] : [],
		...(path ? { path } : {}),
		hint: hint(context)
	};
}

/** What the other derivatives would take. */
function hint(context: Context): string {
	const numbers = numbersIn(context);
	return numbers === 1
		? 'One number goes in, so this one pass of forward mode has found every derivative.'
		: `This pass has found one derivative. Forward mode takes ${numbers} passes for all ${numbers} numbers that go in; the backward pass finds them in one.`;
}
