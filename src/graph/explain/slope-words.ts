/** What a gradient is multiplied by at an operation: "the slope of σ", "the slope of x²". */
import type { OperationNode } from '../graph.ts';
import { called, recordOf, wordOf, type Context } from './context.ts';
import { filled, stepWords } from './forward-words.ts';
import { say, text, type Phrase } from './phrase.ts';

export function slopeOf(context: Context, node: OperationNode): readonly Phrase[] {
	const record = recordOf(node);
	const word = wordOf(record);
	if (word !== undefined) return say`the slope of ${word}`;
	const says = stepWords(context, node).says ?? record.says;
	const [, work] = /: ([^:]*) = \{y=\}\.$/.exec(says) ?? [];
	return work === undefined
		? say`the slope of the ${record.title}`
		: say`the slope of ${filled(context, node, namesOnly(work))}`;
}

const namesOnly = (words: string): string => words.replace(/\{([abc])(?:=|\(\))\}/g, '{$1}');

/** The node that acts, and what reaches it: "v2 receives 0.5". */
export const receives = (
	context: Context,
	node: OperationNode,
	upstream: Phrase | string
): readonly Phrase[] =>
	say`${called(context, node.id)} receives ${typeof upstream === 'string' ? text(upstream) : upstream}`;
