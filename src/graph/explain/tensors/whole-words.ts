/** The words of an operation on whole tensors, fitted to the shapes that it has here. */
import type { NodeId, OperationNode } from '../../graph.ts';
import type { Whole } from '../../ops/whole.ts';
import { selectorText } from '../../ops/selectors.ts';
import type { Told } from '../../ops/told.ts';
import { shapeText, type Shape } from '../../tensor.ts';
import { useOf } from '../../whole-use.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { say, text, together, type Phrase } from '../phrase.ts';
import { amount, isFew } from './amount.ts';
import { firstMade } from './first-entry.ts';
import { axisOf, lettered, lineAlong, nameIn } from './holes.ts';
import { isSingle } from './size.ts';
import { toldPhrases } from './told-phrases.ts';

/** "v1 multiplies W by x: its first entry is 1 × 2 + 0.5 × 1 = 2.5." */
export function wholeWords(
	context: Context,
	node: OperationNode,
	record: Whole
): readonly Phrase[] {
	const says = saysOf(context, node, record);
	const made = firstMade(context, node, record);
	if (!made) return toldPhrases(context, node, fitted(context, node, says), filling(context, node));
	const which = isSingle(context, node.id) ? '' : 'its first entry is ';
	return say`${phrasesOf(context, node, headOf(says))}: ${which}${made}.`;
}

/** The same up to its numbers. */
export const wholeDoing = (
	context: Context,
	node: OperationNode,
	record: Whole
): readonly Phrase[] => phrasesOf(context, node, headOf(saysOf(context, node, record)));

const saysOf = (context: Context, node: OperationNode, record: Whole): Told =>
	record.step?.(useOf(context.run, node, record)).says ?? [record.says];

const phrasesOf = (context: Context, node: OperationNode, told: Told): readonly Phrase[] =>
	toldPhrases(context, node, fitted(context, node, told), filling(context, node));

/** Up to the first colon, or the full stop. */
function headOf(told: Told): Told {
	const at = told.findIndex((part) => typeof part === 'string' && /[:;]|\.$/.test(part));
	const last = told[at];
	return typeof last === 'string'
		? [...told.slice(0, at), last.replace(/([:;].*|\.)$/s, '')]
		: told;
}

/** Axes in words, and no list of numbers that a line could not hold. */
const fitted = (context: Context, node: OperationNode, told: Told): Told =>
	told.map((part) => {
		if (typeof part !== 'string') return part;
		const words = part.replace(' over {axis}', along(context, node));
		return isFew(context.run.valueOf(node.id)) ? words : words.replace(/: \{y=\}\.$/, '.');
	});

/** ", column by column"; nothing where all entries are taken together. */
function along(context: Context, node: OperationNode): string {
	const axis = axisOf(context, node);
	const rank = rankOf(context, node.inputs[0]);
	if (axis === undefined || rank < 2) return '';
	const line = lineAlong(rank, axis);
	return rank === 2 ? `, ${line} by ${line}` : ` along axis ${axis + 1}`;
}

const rankOf = (context: Context, id: NodeId | undefined): number =>
	id === undefined ? 0 : nodeAt(context, id).shape.length;

const filling =
	(context: Context, node: OperationNode) =>
	(word: string): readonly Phrase[] | undefined => {
		if (word === 'part') return partOf(context, node);
		const [letter = '', mark = ''] = word;
		const id = lettered(node, letter);
		if (id === undefined) return undefined;
		if (mark === '=') return [amount(context.run.valueOf(id), 'forward')];
		if (mark === '#') return [text(inWords(nodeAt(context, id).shape))];
		return nameIn(context, node, letter);
	};

/** "x[2]" or "X[:, 1]". */
function partOf(context: Context, node: OperationNode): readonly Phrase[] | undefined {
	const [whole] = node.inputs;
	if (whole === undefined) return undefined;
	const places = selectorText(node.options?.at ?? [], nodeAt(context, whole).shape);
	return [together([called(context, whole), text(`[${places}]`)])];
}

/** A bare 3 would read as a number. */
const inWords = (shape: Shape): string =>
	shape.length === 1 ? `a list of ${shapeText(shape)}` : shapeText(shape);
