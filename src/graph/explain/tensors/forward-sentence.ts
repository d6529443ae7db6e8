/** The sentence of a forward step on tensors: names with shapes, what is repeated, the result while it is small. */
import type { NodeId, OperationNode } from '../../graph.ts';
import type { Elementwise } from '../../ops/operation.ts';
import { called, nodeAt, recordOf, type Context } from '../context.ts';
import { say, text, type Phrase } from '../phrase.ts';
import { toldPhrases } from '../reason.ts';
import { behind } from './amount.ts';
import { brokenSentence } from './broken.ts';
import { filledWith, lettered, nameIn, shapeBehind } from './holes.ts';
import { repeats } from './repeats.ts';
import { isFinite, isSingle } from './size.ts';
import { useOf } from './use.ts';
import { wholeWords } from './whole-words.ts';

export function tensorSentence(context: Context, node: OperationNode): readonly Phrase[] {
	const broken = isFinite(context.run.valueOf(node.id)) ? undefined : brokenSentence(context, node);
	return broken ?? whole(context, node);
}

function whole(context: Context, node: OperationNode): readonly Phrase[] {
	const record = recordOf(node);
	if (record.kind === 'whole') {
		const reading = record.readAs?.(useOf(context.run, node, record));
		const read = reading === undefined ? [] : say` Here ${toldPhrases(reading)}.`;
		return say`${wholeWords(context, node, record.says)}${read}`;
	}
	const value = context.run.valueOf(node.id);
	const result = behind(record.arity === 1 ? ': ' : ', which gives ', value, 'forward');
	return say`${entrywise(context, node, record)}${result}${repeated(context, node)}.`;
}

/** What a later operation does with a node, without numbers. */
export function tensorDoing(context: Context, node: OperationNode): readonly Phrase[] {
	const record = recordOf(node);
	return record.kind === 'whole'
		? wholeWords(context, node, record.says.split(/[:.]/)[0] ?? '')
		: entrywise(context, node, record);
}

/** "z adds u (2×2) and b (2) entry by entry"; "f squashes every entry of z (2) to a number between 0 and 1". */
function entrywise(
	context: Context,
	node: OperationNode,
	{ says, arity }: Elementwise
): readonly Phrase[] {
	const [head = ''] = says.split(/[:.]/);
	const each = arity === 1 && !head.includes('−{a}');
	const words = each
		? head.replace('to the power {a}', 'to the power of {a}').replace('{a}', 'every entry of {a}')
		: head + (head.endsWith('}') ? ' entry by entry' : ', entry by entry');
	return named(context, node, words);
}

/** The first time with its shape. */
function named(context: Context, node: OperationNode, words: string): readonly Phrase[] {
	const told = new Set<NodeId>([node.id]);
	return filledWith(words, (word) => {
		const name = nameIn(context, node, word);
		const id = lettered(node, word);
		if (!name || id === undefined || told.has(id)) return name;
		told.add(id);
		return [...name, text(shapeBehind(context, id))];
	});
}

/** "; b is repeated over the 2 rows". */
function repeated(context: Context, node: OperationNode): readonly Phrase[] {
	return [...new Set(node.inputs)].flatMap((id) => {
		const { shape, kind } = nodeAt(context, id);
		const found = repeats(shape, node.shape);
		if (!found || (kind === 'constant' && isSingle(context, id))) return [];
		return isSingle(context, id)
			? say`; ${called(context, id)} is used ${found.along}`
			: say`; ${called(context, id)} is repeated ${found.along}`;
	});
}
