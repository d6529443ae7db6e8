/** The sentence of a forward step on tensors: what is done, the first entry worked out, what is repeated. */
import type { OperationNode } from '../../graph.ts';
import type { Elementwise } from '../../ops/elementwise.ts';
import { called, nodeAt, recordOf, type Context } from '../context.ts';
import { filled, resultSign, stepWords } from '../forward-words.ts';
import { say, type Phrase } from '../phrase.ts';
import { brokenSentence } from './broken.ts';
import { entryOf } from './entry-of.ts';
import { repeats } from './repeats.ts';
import { isFinite, isSingle } from './size.ts';
import { toldPhrases } from './told-phrases.ts';
import { useOf } from '../../whole-use.ts';
import { wholeDoing, wholeWords } from './whole-words.ts';

export function tensorSentence(context: Context, node: OperationNode): readonly Phrase[] {
	const broken = isFinite(context.run.valueOf(node.id)) ? undefined : brokenSentence(context, node);
	return broken ?? whole(context, node);
}

function whole(context: Context, node: OperationNode): readonly Phrase[] {
	const record = recordOf(node);
	if (record.kind === 'whole') {
		const reading = record.readAs?.(useOf(context.run, node, record));
		const read = reading === undefined ? [] : say` Here ${toldPhrases(context, node, reading)}.`;
		return say`${wholeWords(context, node, record)}${read}`;
	}
	return say`${entrywise(context, node, record)}: ${firstOf(context, node, record)}${repeated(context, node)}.`;
}

/** What a later operation does with a node, without numbers. */
export function tensorDoing(context: Context, node: OperationNode): readonly Phrase[] {
	const record = recordOf(node);
	return record.kind === 'whole'
		? wholeDoing(context, node, record)
		: entrywise(context, node, record);
}

/** "z adds u and b entry by entry"; "f squashes every entry of z to a number between 0 and 1". */
function entrywise(context: Context, node: OperationNode, record: Elementwise): readonly Phrase[] {
	const { arity } = record;
	const [head = ''] = saysOf(context, node, record).split(/[:.]/);
	const each = arity === 1 && !head.includes('−{a}');
	const words = each
		? head.replace('to the power {a}', 'to the power of {a}').replace('{a}', 'every entry of {a}')
		: head + (head.endsWith('}') ? ' entry by entry' : ', entry by entry');
	return filled(context, node, words);
}

/** In the words of a step where they hold for all entries: an equation, such as that of a square. */
function saysOf(context: Context, node: OperationNode, { says }: Elementwise): string {
	const here = stepWords(context, node).says ?? says;
	return here.includes(' = {y=}') && !here.includes(',') ? here : says;
}

/** "for the first entry, 3 + (−4) = −1". */
function firstOf(context: Context, node: OperationNode, record: Elementwise): readonly Phrase[] {
	const start = isSingle(context, node.id) ? '' : 'for the first entry, ';
	return say`${start}${firstWorked(context, node, record)}`;
}

/** "3 + (−4) = −1", or ≈ where the shown digits give another last one, in the words behind the colon of the record. */
export function firstWorked(
	context: Context,
	node: OperationNode,
	record: Elementwise
): readonly Phrase[] {
	const [, work = '{y=}'] = /: ([^:]*)\.$/.exec(saysOf(context, node, record)) ?? [];
	const numbers = entryOf(context, node, 0);
	const signed = work.replace('= {y=}', `${resultSign(context, node, numbers)} {y=}`);
	return filled(context, node, signed, numbers);
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
